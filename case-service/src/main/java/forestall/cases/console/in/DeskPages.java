package forestall.cases.console.in;

import forestall.cases.Cursor;
import forestall.cases.identity.Notices;
import forestall.cases.identity.ReadNotices;
import forestall.cases.identity.WatchNotices;
import forestall.cases.money.AccountAccess;
import forestall.cases.money.FindFreezes;
import forestall.cases.money.FreezePage;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for those who investigate, over all files: who turned out to work for the scammers, and which freezes end. */
@Controller
class DeskPages implements ShowsRefusals {

    private static final int LINES = 30;
    private static final int LONGEST_AHEAD = 366;

    private final Frame frame;
    private final ReadNotices notices;
    private final WatchNotices watch;
    private final FindFreezes freezes;
    private final Clock clock;

    DeskPages(Frame frame, ReadNotices notices, WatchNotices watch, FindFreezes freezes, Clock clock) {
        this.frame = frame;
        this.notices = notices;
        this.watch = watch;
        this.freezes = freezes;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String notices(
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute(binding = false) Browsing browsing) {
        Cursor from = cursor == null ? null : Cursor.read(cursor);
        // Before the list: what is told meanwhile is fetched once more rather than missed.
        browsing.show("mark", watch.mark());
        frame.begun("/notices", browsing);
        ReadNotices.Page page =
                notices.page(browsing.reader(), from == null ? null : new Notices.Place(from.at(), from.id()), LINES);
        Notices.Place next = page.next();
        browsing.show("notices", page.notices());
        browsing.show("earlier", from != null);
        browsing.show("next", next == null ? null : new Cursor(next.at(), next.id()).text());
        return "cases/console/notices";
    }

    /** @param days how far ahead; left out, as far as it is time to be reminded */
    @GetMapping("/freezes")
    String freezes(
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute(binding = false) Browsing browsing) {
        Integer ahead = days == null ? null : Math.clamp(days, 1, LONGEST_AHEAD);
        frame.begun("/freezes", browsing);
        FreezePage page = freezes.ending(
                ahead == null ? null : clock.instant().plus(Duration.ofDays(ahead)),
                cursor == null ? null : FindFreezes.cursor(cursor),
                LINES,
                browsing.clerk());
        browsing.show("freezes", page.items());
        browsing.show("accounts", AccountAccess.MASKED);
        browsing.show("days", ahead);
        browsing.show("next", page.next());
        return "cases/console/freezes";
    }
}
