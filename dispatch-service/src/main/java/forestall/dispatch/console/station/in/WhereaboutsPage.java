package forestall.dispatch.console.station.in;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.in.Reader;
import forestall.dispatch.console.station.ReadVisit;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.station.RoutingPolicy;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.HandOver;
import forestall.dispatch.visit.LocateVictim;
import forestall.dispatch.visit.Moved;
import forestall.dispatch.visit.Visit;
import forestall.events.facts.Location;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the victim is found, and to which station the visit goes therefore, or because somebody says so. */
@Controller
@RequestMapping("/visits/{id}")
class WhereaboutsPage {
    private final SheetView sheets;
    private final ReadVisit visits;
    private final RoutingPolicy routing;
    private final Directory directory;
    private final LocateVictim locate;
    private final HandOver handOver;

    WhereaboutsPage(
            SheetView sheets,
            ReadVisit visits,
            RoutingPolicy routing,
            Directory directory,
            LocateVictim locate,
            HandOver handOver) {
        this.sheets = sheets;
        this.visits = visits;
        this.routing = routing;
        this.directory = directory;
        this.locate = locate;
        this.handOver = handOver;
    }

    /** Asks back when the words of the address do not say whose territory it is. */
    @PostMapping("/location")
    ModelAndView located(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam long version,
            @ModelAttribute LocationForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        VisitId visit = new VisitId(id);
        Doubt doubt = form.isSettled() ? null : doubt(form);
        if (doubt != null) {
            return sheets.show(visit, Typed.of(form, doubt), null, reader);
        }
        return sheets.answer(
                request,
                command,
                visit,
                Typed.of(form, null),
                reader,
                () -> after(
                        visit,
                        locate.at(
                                form.location(),
                                form.requiredSource(),
                                reader.desk(),
                                about(visit, reader.desk()),
                                version),
                        reader));
    }

    @PostMapping("/hand-over")
    ModelAndView handOver(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam long version,
            @ModelAttribute HandOverForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        VisitId visit = new VisitId(id);
        return sheets.answer(
                request,
                command,
                visit,
                Typed.of(form),
                reader,
                () -> after(
                        visit,
                        handOver.to(
                                form.station(),
                                form.requiredReason(),
                                reader.desk(),
                                about(visit, reader.desk()),
                                version),
                        reader));
    }

    /** What to ask back; null when the form is clear, or has to be refused. */
    private @Nullable Doubt doubt(LocationForm form) {
        try {
            Location told = form.location();
            form.requiredSource();
            return Doubt.of(routing.to(told), directory.territories());
        } catch (Refusal incomplete) {
            return null;
        }
    }

    private InterventionId about(VisitId id, Desk desk) {
        return visits.find(id, desk).map(Visit::intervention).orElseThrow(() -> Desk.unknown(id));
    }

    private static String after(VisitId told, Moved moved, Reader reader) {
        return moved.visit() == null ? SheetView.of(told) : SheetView.after(moved.visit(), reader);
    }
}
