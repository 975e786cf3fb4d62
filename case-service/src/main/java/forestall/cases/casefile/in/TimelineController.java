package forestall.cases.casefile.in;

import forestall.cases.Cursor;
import forestall.cases.Pages;
import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.casefile.ReadTimeline;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.casefile.TimelineMark;
import forestall.cases.casefile.TimelinePage;
import forestall.chassis.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole history of a file, however long. */
@RestController
class TimelineController {

    private final ReadTimeline timeline;

    TimelineController(ReadTimeline timeline) {
        this.timeline = timeline;
    }

    /** Some lines, the latest in the world first. {@code next} is the cursor of the next page, absent on the last. */
    record TimelineAnswer(
            List<TimelineEntry> items, @Nullable String next) {

        static TimelineAnswer of(TimelinePage page) {
            return new TimelineAnswer(page.lines(), cursor(page.next()));
        }
    }

    private static @Nullable String cursor(@Nullable TimelineMark end) {
        return end == null ? null : new Cursor(end.at(), end.eventId()).text();
    }

    private static @Nullable TimelineMark mark(@Nullable String cursor) {
        return cursor == null
                ? null
                : new TimelineMark(Cursor.read(cursor).at(), Cursor.read(cursor).id());
    }

    @GetMapping("/v1/cases/{victimId}/timeline")
    TimelineAnswer read(
            @PathVariable String victimId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.USUAL) int limit,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return TimelineAnswer.of(
                timeline.page(Victims.of(victimId), Readers.of(caller, reason), mark(cursor), Pages.limit(limit)));
    }
}
