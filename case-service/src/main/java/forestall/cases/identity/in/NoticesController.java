package forestall.cases.identity.in;

import forestall.cases.Cursor;
import forestall.cases.Pages;
import forestall.cases.Readers;
import forestall.cases.identity.Notice;
import forestall.cases.identity.Notices;
import forestall.cases.identity.ReadNotices;
import forestall.chassis.security.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What investigators are told. */
@RestController
class NoticesController {

    private final ReadNotices notices;

    NoticesController(ReadNotices notices) {
        this.notices = notices;
    }

    /** Some notices, the latest first. {@code next} is the cursor of the next page, absent on the last. */
    record NoticesAnswer(List<Notice> items, @Nullable String next) {

        static NoticesAnswer of(ReadNotices.Page page) {
            return new NoticesAnswer(page.notices(), cursor(page.next()));
        }
    }

    private static @Nullable String cursor(Notices.@Nullable Place end) {
        return end == null ? null : new Cursor(end.at(), end.id()).text();
    }

    private static Notices.@Nullable Place place(@Nullable String cursor) {
        return cursor == null
                ? null
                : new Notices.Place(
                        Cursor.read(cursor).at(), Cursor.read(cursor).id());
    }

    @GetMapping("/v1/notices")
    NoticesAnswer read(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.USUAL) int limit,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        return NoticesAnswer.of(notices.page(Readers.of(caller, reason), place(cursor), Pages.limit(limit)));
    }
}
