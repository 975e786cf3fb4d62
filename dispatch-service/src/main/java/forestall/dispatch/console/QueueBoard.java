package forestall.dispatch.console;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.warningcall.CallQueue.Place;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front of the queue as it was at one moment.
 *
 * @param more calls wait behind those that are shown
 */
public record QueueBoard(Instant asOf, List<Line> lines, boolean more) {

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
    }

    static QueueBoard of(List<Place> places, int longest, Instant now) {
        return new QueueBoard(
                now,
                places.stream().limit(longest).map(place -> Line.of(place, now)).toList(),
                places.size() > longest);
    }

    public List<Line> alarming() {
        return lines.stream().filter(Line::isAlarming).toList();
    }

    public long takeable() {
        return lines.stream().filter(Line::canBeTaken).count();
    }
}
