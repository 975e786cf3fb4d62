package forestall.cases.similar;

import forestall.events.ids.VictimId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files that are to be read into the index, and whether the reading keeps pace with what is heard. */
final class Waiting {

    /** In files: more than a few seconds' work. */
    static final int FAR_BEHIND = 1_000;

    static final Duration TOO_LONG = Duration.ofSeconds(10);

    private final Clock clock;
    private final Set<VictimId> heard = new LinkedHashSet<>();
    private int atWork;
    private Instant lastDone;

    Waiting(Clock clock) {
        this.clock = clock;
        this.lastDone = clock.instant();
    }

    synchronized void add(VictimId victim) {
        heard.add(victim);
    }

    synchronized int count() {
        return heard.size() + atWork;
    }

    /** The files to be read next, in the order in which they were heard of. One that is heard of again meanwhile waits again. */
    synchronized List<VictimId> taken(int most) {
        List<VictimId> next = heard.stream().limit(most).toList();
        next.forEach(heard::remove);
        atWork = next.size();
        return next;
    }

    /** The end of a round; those that failed wait again. */
    synchronized void roundDone(Collection<VictimId> failed) {
        atWork = 0;
        heard.addAll(failed);
        if (failed.isEmpty()) {
            lastDone = clock.instant();
        }
    }

    /** Whether the index lacks so much, or since so long, that it cannot be called complete. */
    synchronized boolean isFarBehind() {
        int waiting = count();
        return waiting > FAR_BEHIND
                || (waiting > 0 && Duration.between(lastDone, clock.instant()).compareTo(TOO_LONG) > 0);
    }
}
