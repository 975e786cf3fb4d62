package forestall.dispatch.console.station.in;

import forestall.dispatch.console.in.Reader;
import forestall.dispatch.visit.AcceptVisit;
import forestall.dispatch.visit.AssignOfficers;
import forestall.dispatch.visit.CompleteVisit;
import forestall.dispatch.visit.PassOnVisit;
import forestall.dispatch.visit.ReportArrival;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Shortfall;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of one visit, and what a station does with it. */
@Controller
@RequestMapping("/visits/{id}")
class VisitSheetPage {
    private final SheetView sheets;
    private final AcceptVisit accept;
    private final AssignOfficers assign;
    private final ReportArrival arrival;
    private final CompleteVisit complete;
    private final PassOnVisit passOn;
    private final Clock clock;

    VisitSheetPage(
            SheetView sheets,
            AcceptVisit accept,
            AssignOfficers assign,
            ReportArrival arrival,
            CompleteVisit complete,
            PassOnVisit passOn,
            Clock clock) {
        this.sheets = sheets;
        this.accept = accept;
        this.assign = assign;
        this.arrival = arrival;
        this.complete = complete;
        this.passOn = passOn;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView sheet(@PathVariable UUID id, @ModelAttribute(binding = false) Reader reader) {
        return sheets.show(new VisitId(id), Typed.NOTHING, null, reader);
    }

    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam long version,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        VisitId visit = new VisitId(id);
        return sheets.answer(request, command, visit, Typed.NOTHING, reader, () -> {
            accept.by(reader.desk(), visit, version);
            return SheetView.of(visit);
        });
    }

    @PostMapping("/assign")
    ModelAndView assign(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable List<String> officer,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        VisitId visit = new VisitId(id);
        List<String> going = officer == null ? List.of() : officer;
        return sheets.answer(request, command, visit, Typed.of(going), reader, () -> {
            assign.to(going.stream().map(Typed::officer).toList(), reader.desk(), visit, version);
            return SheetView.of(visit);
        });
    }

    @PostMapping("/arrival")
    ModelAndView arrival(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam long version,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        VisitId visit = new VisitId(id);
        return sheets.answer(request, command, visit, Typed.NOTHING, reader, () -> {
            arrival.at(null, reader.desk(), visit, version);
            return SheetView.of(visit);
        });
    }

    @PostMapping("/outcome")
    ModelAndView outcome(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam long version,
            @ModelAttribute ReportForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        VisitId visit = new VisitId(id);
        return sheets.answer(
                request,
                command,
                visit,
                Typed.of(form),
                reader,
                () -> SheetView.after(
                        complete.with(form.statement(clock.instant()), reader.desk(), visit, version), reader));
    }

    @PostMapping("/shortfall")
    ModelAndView shortfall(
            @PathVariable UUID id,
            @RequestParam UUID command,
            @RequestParam long version,
            @RequestParam Shortfall shortfall,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        VisitId visit = new VisitId(id);
        return sheets.answer(
                request,
                command,
                visit,
                Typed.NOTHING,
                reader,
                () -> SheetView.after(passOn.since(shortfall, reader.desk(), visit, version), reader));
    }
}
