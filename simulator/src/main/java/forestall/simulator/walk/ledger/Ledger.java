package forestall.simulator.walk.ledger;

import forestall.simulator.walk.plan.Traveller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what was answered; everybody writes into it at once. */
public final class Ledger {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();
    private final List<Surprise> surprises = new ArrayList<>();
    private final Map<String, Traveller> people = new ConcurrentHashMap<>();
    private final Map<Count, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** What happens on the way and changes nothing. */
    public enum Count {
        /** A request that nobody answered, sent again. */
        UNANSWERED("requests without an answer, sent again"),
        /** A request that was done before it was sent again, as a look showed. */
        DONE_UNANSWERED("of these, done all the same"),
        /** A version that had moved on meanwhile: looked again, and decided again. */
        LOOKED_AGAIN("versions that had moved on, looked at again"),
        /** "Call again in three seconds" that took longer to arrive: said again, of a later time. */
        OVERTAKEN("times for the next try that passed on the way"),
        /** Not chosen, but at the top of the queue. */
        MOST_URGENT("calls taken since they were the most urgent"),
        /** Another operator was quicker. */
        BEATEN("claims that another operator won"),
        /** Under the same feedAlertId: still one alert. */
        POSTED_AGAIN("alerts posted twice, taken once"),
        /** The same report twice: answered alike. */
        REPEATED("reports sent twice, answered alike"),
        /** Over the feed's rate, or too much at once. */
        ASKED_TO_WAIT("alerts asked to come back later");

        private final String words;

        Count(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Who it is that the interfaces know under this id. */
    public void met(String victimId, Traveller traveller) {
        people.put(victimId, traveller);
    }

    public Map<String, Traveller> people() {
        return Map.copyOf(people);
    }

    public synchronized void accepted(Entry entry) {
        entries.add(entry);
    }

    public synchronized void slipped(Slip slip) {
        slips.add(slip);
    }

    public synchronized void surprised(Surprise surprise) {
        surprises.add(surprise);
    }

    public void count(Count what) {
        count(what, 1);
    }

    public void count(Count what, int times) {
        counts.computeIfAbsent(what, first -> new AtomicInteger()).addAndGet(times);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized List<Slip> slips() {
        return List.copyOf(slips);
    }

    public synchronized List<Surprise> surprises() {
        return List.copyOf(surprises);
    }

    public Map<Count, Integer> counts() {
        Map<Count, Integer> now = new TreeMap<>();
        counts.forEach((what, number) -> now.put(what, number.get()));
        return now;
    }
}
