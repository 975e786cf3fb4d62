package forestall.simulator.city.acting;

import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Ledger;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Sends what somebody does, with every try in the ledger, until an answer says whether it was done. A service that is away is asked again
 * for as long as the simulation is patient.
 */
public final class Sending {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int SURPRISES = 50;

    private final Ledger ledger;
    private final Time time;
    private final Counts counts;
    private final Duration patience;
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();

    /**
     * Into that ledger.
     *
     * @param patience by the machine's clock: what has no certain answer by then stays uncertain
     */
    public Sending(Ledger ledger, Time time, Counts counts, Duration patience) {
        this.ledger = ledger;
        this.time = time;
        this.counts = counts;
        this.patience = patience;
    }

    /**
     * Sends it.
     *
     * @param facts of what is sent
     * @param told keys of the ledger, each with the field of the answer that has its value
     */
    Answer send(
            Deed deed,
            Caller by,
            String subject,
            Map<String, String> facts,
            Map<String, String> told,
            Supplier<Answer> request) {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            long number = ledger.sent(time.now(), deed, by.name(), subject, facts);
            Answer answer = request.get();
            if (answer.unanswered()) {
                ledger.unknown(number, answer.found());
                counts.one(What.UNANSWERED);
                if (answer.is(500)) {
                    surprise("%s by %s: %s".formatted(deed, by.name(), answer.found()));
                }
            } else if (answer.status() < 300) {
                ledger.accepted(number, answer.status(), told(answer.body(), told));
                return answer;
            } else {
                ledger.rejected(
                        number,
                        answer.status(),
                        answer.problem().isEmpty() ? String.valueOf(answer.status()) : answer.problem());
                if (!answer.is(401) && !answer.is(429)) {
                    counts.one(What.REFUSED);
                    return answer;
                }
                counts.one(What.ASKED_TO_WAIT);
            }
            if (System.nanoTime() > end) {
                return answer;
            }
            Time.pause(answer.retryAfter().isZero() ? pause : answer.retryAfter());
            pause = longer(pause);
        }
    }

    /** What a look shows; asks again while nobody answers. */
    Answer look(Supplier<Answer> request) {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            Answer answer = request.get();
            if (!answer.unanswered() && !answer.is(401) && !answer.is(429)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                return answer;
            }
            Time.pause(answer.retryAfter().isZero() ? pause : answer.retryAfter());
            pause = longer(pause);
        }
    }

    /** Whoever is away is asked less and less often: all of them at once would keep it from coming back. */
    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    Counts counts() {
        return counts;
    }

    Time time() {
        return time;
    }

    /** Something that nobody expected, to be told in the end. */
    void surprise(String what) {
        counts.one(What.SURPRISES);
        if (surprises.size() < SURPRISES) {
            surprises.add(what);
        }
    }

    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    private static Map<String, String> told(JsonNode body, Map<String, String> fields) {
        Map<String, String> told = new HashMap<>();
        fields.forEach((key, field) -> {
            JsonNode value = body.path(field);
            if (value.isValueNode() && !value.isNull()) {
                told.put(key, value.asString());
            }
        });
        return told;
    }
}
