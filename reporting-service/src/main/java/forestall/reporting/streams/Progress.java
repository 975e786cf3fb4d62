package forestall.reporting.streams;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the count is, for health and for the answers. Written by the keeper, read by everybody. */
public final class Progress {

    private volatile String stage = "not started";
    private volatile boolean ready;
    private volatile @Nullable Instant countedUpTo;
    private volatile @Nullable Long recordsBehind;

    /** Not there: waiting for something, or something broke. Figures already published may still be shown. */
    public void waitingFor(String what) {
        stage = what;
        ready = false;
    }

    /** Not counting for a while, by intention: what is published may be shown, and is as ready as it was. */
    public void paused(String why) {
        stage = why;
    }

    /** Counting; ready once everything that stood in the topics at the start has been counted. */
    public void counting(long recordsBehind) {
        this.recordsBehind = recordsBehind;
        ready = ready || countedUpTo != null;
        stage = recordsBehind == 0 ? "counted" : "counting, " + recordsBehind + " records behind";
    }

    /** Everything that had been written by this instant is counted. */
    public void countedUpTo(Instant instant) {
        countedUpTo = instant;
    }

    /** Of an answer whose figures are read after this. */
    public Freshness freshness(Instant now) {
        Instant asOf = countedUpTo;
        return asOf == null
                ? new Freshness(null, null, recordsBehind, false)
                : new Freshness(asOf, Math.max(0, Duration.between(asOf, now).toSeconds()), recordsBehind, true);
    }

    public boolean isReady() {
        return ready;
    }

    /** In words, for the reader of the health page. */
    public String stage() {
        return stage;
    }

    /** Null until everything is counted that was there at some moment since the start. */
    public @Nullable Instant countedUpTo() {
        return countedUpTo;
    }
}
