package forestall.cases.audit.in;

import forestall.cases.Cursor;
import forestall.cases.Pages;
import forestall.cases.Readers;
import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditQuery;
import forestall.cases.audit.AuditRecords;
import forestall.cases.audit.ReadAudit;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at or changed what, for supervisors. */
@RestController
class AuditController {

    private final ReadAudit audit;

    AuditController(ReadAudit audit) {
        this.audit = audit;
    }

    /** Some entries, the latest first. {@code next} is the cursor of the next page, absent on the last. */
    record AuditAnswer(List<AuditEntry> items, @Nullable String next) {

        static AuditAnswer of(ReadAudit.Page page) {
            return new AuditAnswer(page.entries(), cursor(page.next()));
        }
    }

    @GetMapping("/v1/audit")
    AuditAnswer read(
            @RequestParam(required = false) @Nullable VictimId file,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Pages.USUAL) int limit,
            @RequestHeader(name = Readers.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw Refusal.invalid(
                    "audit-range", "expected a time until after the time from, found %s and %s".formatted(until, from));
        }
        return AuditAnswer.of(audit.page(
                new AuditQuery(file, who, from, until),
                place(cursor),
                Pages.limit(limit),
                caller.name(),
                Readers.why(caller, reason)));
    }

    private static @Nullable String cursor(AuditRecords.@Nullable Place end) {
        return end == null ? null : new Cursor(end.at(), end.id()).text();
    }

    private static AuditRecords.@Nullable Place place(@Nullable String cursor) {
        return cursor == null
                ? null
                : new AuditRecords.Place(
                        Cursor.read(cursor).at(), Cursor.read(cursor).id());
    }
}
