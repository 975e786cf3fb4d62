package forestall.cases.console.in;

import forestall.cases.Cursor;
import forestall.cases.Victims;
import forestall.cases.audit.AuditQuery;
import forestall.cases.audit.AuditRecords;
import forestall.cases.audit.ReadAudit;
import forestall.cases.casefile.ReadTimeline;
import forestall.cases.casefile.TimelineMark;
import forestall.cases.casefile.TimelinePage;
import forestall.cases.network.ReadNetwork;
import forestall.cases.similar.FindSimilar;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What more there is about one file: its whole timeline, cases like it, its network, and who looked at it. */
@Controller
@RequestMapping("/cases/{victimId}")
class FurtherPages implements ShowsRefusals {

    private static final int LINES = 50;
    private static final int SIMILAR = 10;

    private final Frame frame;
    private final ReadTimeline timeline;
    private final FindSimilar similar;
    private final ReadNetwork networks;
    private final ReadAudit audit;

    FurtherPages(Frame frame, ReadTimeline timeline, FindSimilar similar, ReadNetwork networks, ReadAudit audit) {
        this.frame = frame;
        this.timeline = timeline;
        this.similar = similar;
        this.networks = networks;
        this.audit = audit;
    }

    @GetMapping("/timeline")
    String timeline(
            @PathVariable String victimId,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        Cursor from = cursor == null ? null : Cursor.read(cursor);
        Shown as = frame.opened(victim, "/timeline", browsing).as();
        TimelinePage page = timeline.page(
                victim, browsing.reader(), from == null ? null : new TimelineMark(from.at(), from.id()), LINES);
        TimelineMark next = page.next();
        browsing.show("lines", new Lines(as).of(page.lines()));
        browsing.show("next", next == null ? null : new Cursor(next.at(), next.eventId()).text());
        return "cases/console/timeline";
    }

    @GetMapping("/similar")
    String similar(@PathVariable String victimId, @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        frame.opened(victim, "/similar", browsing);
        browsing.show("found", similar.likeFile(victim, SIMILAR, browsing.reader()));
        return "cases/console/similar";
    }

    @GetMapping("/network")
    String network(@PathVariable String victimId, @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        frame.opened(victim, "/network", browsing);
        try {
            browsing.show("picture", networks.of(victim, browsing.reader()));
        } catch (Refusal alone) {
            // The page says that the file is linked with none.
            browsing.show("picture", null);
        }
        return "cases/console/network";
    }

    @GetMapping("/audit")
    String audit(
            @PathVariable String victimId,
            @RequestParam(required = false) @Nullable String cursor,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        Cursor from = cursor == null ? null : Cursor.read(cursor);
        frame.opened(victim, "/audit", browsing);
        ReadAudit.Page page = audit.page(
                new AuditQuery(victim, null, null, null),
                from == null ? null : new AuditRecords.Place(from.at(), from.id()),
                LINES,
                browsing.caller().name(),
                browsing.clerk().why());
        AuditRecords.Place next = page.next();
        browsing.show("entries", page.entries());
        browsing.show("next", next == null ? null : new Cursor(next.at(), next.id()).text());
        return "cases/console/audit";
    }
}
