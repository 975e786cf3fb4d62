package forestall.dispatch.visit.in;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.VisitQueue.Place;
import forestall.events.ids.VisitId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list of visits.
 *
 * @param next the cursor of the next part; absent at the end
 */
record VisitPage(List<VisitView> items, @Nullable UUID next) {
    private static final int LARGEST = 200;

    /** Reads so many after a place. */
    interface Queue {
        List<Place> read(@Nullable VisitId after, int limit);
    }

    /** As that desk sees it. */
    static VisitPage of(Queue queue, @Nullable UUID cursor, int limit, Desk desk) {
        if (limit < 1 || limit > LARGEST) {
            throw Refusal.invalid("invalid-limit", "expected a limit from 1 to %d, found %d".formatted(LARGEST, limit));
        }
        List<VisitView> items = queue.read(cursor == null ? null : new VisitId(cursor), limit).stream()
                .map(place -> VisitView.of(place.visit(), place.intervention(), desk))
                .toList();
        return new VisitPage(
                items, items.size() < limit ? null : items.getLast().visitId().value());
    }
}
