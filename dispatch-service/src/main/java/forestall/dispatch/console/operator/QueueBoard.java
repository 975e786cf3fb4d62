package forestall.dispatch.console.operator;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.warningcall.CallQueue.Mark;
import forestall.dispatch.warningcall.CallQueue.Place;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the queue as it was at one moment.
 *
 * @param alarming at the queue's front, whatever part is shown
 * @param waiting how many wait altogether
 * @param next where the following part begins; absent when nothing is behind this one
 */
public record QueueBoard(
        Instant asOf,
        List<Line> lines,
        List<Line> alarming,
        int waiting,
        @Nullable Mark next) {

    /**
     * One call that waits.
     *
     * @param claim whose it is; absent when anybody may take it
     * @param notBefore when it may be made; absent when that is now
     */
    public record Line(
            WarningCall call,
            Intervention about,
            Due due,
            @Nullable Claim claim,
            @Nullable Instant notBefore) {

        static Line of(Place place, Instant now) {
            Instant notBefore = place.call().turn().notBefore();
            return new Line(
                    place.call(),
                    place.intervention(),
                    Due.of(place.call(), place.intervention().deadlines().claimBy(), now),
                    place.call().claimAt(now),
                    notBefore.isAfter(now) ? notBefore : null);
        }

        /** Nobody has it, and somebody could make it now. */
        public boolean canBeTaken() {
            return claim == null && notBefore == null;
        }

        /** What nobody may overlook. */
        public boolean isAlarming() {
            return canBeTaken() && about.grade() == Grade.RED;
        }
    }

    public QueueBoard {
        lines = List.copyOf(lines);
        alarming = List.copyOf(alarming);
    }

    /** Whether anybody waits whom this part does not show. */
    public boolean isPart() {
        return waiting > lines.size();
    }

    /** How many of this part can be taken. */
    public long takeable() {
        return lines.stream().filter(Line::canBeTaken).count();
    }
}
