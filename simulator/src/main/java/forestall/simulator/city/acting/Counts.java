package forestall.simulator.city.acting;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often what happened. */
public final class Counts {

    /** What is counted. */
    public enum What {
        /** Alerts that were acknowledged. */
        ALERTS("alerts taken"),
        /** Of these, those that were posted again and answered like the first time. */
        ALERTS_AGAIN("of them posted twice"),
        CALLS("calls made"),
        CALLS_OVERTAKEN("calls that another operator took over"),
        VISITS("visits made"),
        FOUND("people found elsewhere"),
        HANDED_OVER("visits that a supervisor gave to a station"),
        LOSSES("entries at the money desk"),
        NUMBERS("second numbers found"),
        COURIERS("couriers found"),
        /** Answers that did not say whether it was done. */
        UNANSWERED("requests without a certain answer"),
        ASKED_TO_WAIT("requests asked to come again"),
        REFUSED("requests refused"),
        /** What nobody expected: the first of each kind is printed. */
        SURPRISES("surprises");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Map<What, LongAdder> counts = new EnumMap<>(What.class);

    public Counts() {
        for (What what : What.values()) {
            counts.put(what, new LongAdder());
        }
    }

    void one(What what) {
        of(what).increment();
    }

    public long get(What what) {
        return of(what).sum();
    }

    private LongAdder of(What what) {
        LongAdder count = counts.get(what);
        if (count == null) {
            throw new IllegalArgumentException("expected what is counted, found " + what);
        }
        return count;
    }
}
