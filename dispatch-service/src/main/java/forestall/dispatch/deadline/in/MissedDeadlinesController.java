package forestall.dispatch.deadline.in;

import forestall.dispatch.deadline.MissedDeadlines;
import forestall.dispatch.deadline.MissedDeadlines.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is overdue. */
@RestController
class MissedDeadlinesController {
    private final MissedDeadlines missed;

    MissedDeadlinesController(MissedDeadlines missed) {
        this.missed = missed;
    }

    /** A page; {@code next} is the cursor of the one behind it, absent at the end. */
    record MissedList(
            List<MissedDeadlineView> items, @Nullable String next) {}

    @Operation(
            summary =
                    "Missed deadlines that are outstanding, the most urgent grade first, then what has been due the longest",
            description =
                    "One leaves the list when what was due has happened after all, or no longer matters. "
                            + "Every deadline is missed at most once and stays as it was; the intervention's timeline keeps it.")
    @GetMapping("/v1/deadlines/missed")
    MissedList outstanding(
            @Parameter(description = "next of the page before; any other text is refused with 400")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(description = "places on the page, at most 200") @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, 200);
        List<Place> places = missed.outstanding(cursor == null ? null : MissedCursor.read(cursor), size);
        return new MissedList(
                places.stream().map(MissedDeadlineView::of).toList(),
                places.size() < size ? null : MissedCursor.of(places.getLast().mark()));
    }
}
