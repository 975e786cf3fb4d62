package forestall.dispatch.console.supervisor.in;

import forestall.chassis.pages.Submissions;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.Person;
import forestall.dispatch.console.in.Answers;
import forestall.dispatch.console.in.Reader;
import forestall.dispatch.console.in.Shown;
import forestall.dispatch.console.supervisor.Matter;
import forestall.dispatch.console.supervisor.ReadMatter;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.intervention.CloseIntervention;
import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.triage.RegradeIntervention;
import forestall.dispatch.visit.HandOver;
import forestall.dispatch.visit.LocateVictim;
import forestall.dispatch.visit.StandDownVisits;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.warningcall.ReleaseCall;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** One intervention as a whole, for whoever may look at it, and what supervisors do about it. */
@Controller
@RequestMapping("/interventions/{id}")
class MatterPage {
    private final ReadMatter matters;
    private final ReleaseCall release;
    private final HandOver handOver;
    private final LocateVictim locate;
    private final StandDownVisits standDown;
    private final RegradeIntervention regrade;
    private final CloseIntervention close;
    private final Directory directory;
    private final TimelineWords timelines;

    MatterPage(
            ReadMatter matters,
            ReleaseCall release,
            HandOver handOver,
            LocateVictim locate,
            StandDownVisits standDown,
            RegradeIntervention regrade,
            CloseIntervention close,
            Directory directory,
            TimelineWords timelines) {
        this.matters = matters;
        this.release = release;
        this.handOver = handOver;
        this.locate = locate;
        this.standDown = standDown;
        this.regrade = regrade;
        this.close = close;
        this.directory = directory;
        this.timelines = timelines;
    }

    /** A form of the page. */
    private enum Act {
        RELEASE(Done.RELEASED),
        HAND_OVER(Done.HANDED_OVER),
        LOCATE(Done.LOCATED),
        STAND_DOWN(Done.STOOD_DOWN),
        REGRADE(Done.REGRADED),
        CLOSE(Done.CLOSED);

        private final Done done;

        Act(Done done) {
            this.done = done;
        }
    }

    @GetMapping
    ModelAndView page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Done done,
            @ModelAttribute(binding = false) Reader reader) {
        return show(id, ActForm.empty(), null, null, reader).addObject("done", done);
    }

    @PostMapping("/release")
    ModelAndView release(
            @PathVariable UUID id,
            @ModelAttribute ActForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        return act(id, Act.RELEASE, form, reader, request, () -> {
            if (form.call() == null) {
                throw Refusal.conflict("call-not-claimed", "expected a call that somebody has claimed, found none");
            }
            release.taken(new CallId(form.call()), form.version(), reader.operator());
        });
    }

    @PostMapping("/hand-over")
    ModelAndView handOver(
            @PathVariable UUID id,
            @ModelAttribute ActForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        return act(
                id,
                Act.HAND_OVER,
                form,
                reader,
                request,
                () -> handOver.to(
                        form.stationOrRefuse(),
                        form.reasonOrRefuse(),
                        reader.desk(),
                        new InterventionId(id),
                        form.version()));
    }

    @PostMapping("/locations")
    ModelAndView locate(
            @PathVariable UUID id,
            @ModelAttribute ActForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        return act(
                id,
                Act.LOCATE,
                form,
                reader,
                request,
                () -> locate.at(
                        form.locationOrRefuse(),
                        form.sourceOrRefuse(),
                        reader.desk(),
                        new InterventionId(id),
                        form.version()));
    }

    @PostMapping("/stand-down")
    ModelAndView standDown(
            @PathVariable UUID id,
            @ModelAttribute ActForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        return act(
                id,
                Act.STAND_DOWN,
                form,
                reader,
                request,
                () -> standDown.byHand(form.reasonOrRefuse(), reader.desk(), form.visitOrRefuse(), form.version()));
    }

    @PostMapping("/grade")
    ModelAndView regrade(
            @PathVariable UUID id,
            @ModelAttribute ActForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        return act(
                id,
                Act.REGRADE,
                form,
                reader,
                request,
                () -> regrade.to(
                        form.gradeOrRefuse(),
                        form.reasonOrRefuse(),
                        new InterventionId(id),
                        form.version(),
                        reader.signedIn().name()));
    }

    @PostMapping("/close")
    ModelAndView close(
            @PathVariable UUID id,
            @ModelAttribute ActForm form,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        return act(
                id,
                Act.CLOSE,
                form,
                reader,
                request,
                () -> close.byHand(
                        new InterventionId(id),
                        form.version(),
                        form.resultOrRefuse(),
                        form.reasonOrRefuse(),
                        reader.signedIn().name()));
    }

    private ModelAndView act(
            UUID id, Act act, ActForm form, Reader reader, HttpServletRequest request, Runnable decision) {
        try {
            return Answers.to(Submissions.once(request, form.command().toString(), () -> {
                        decision.run();
                        return Optional.of("/interventions/%s?done=%s".formatted(id, act.done));
                    })
                    .orElseThrow());
        } catch (Refusal refused) {
            return show(id, form, act, refused, reader);
        }
    }

    private ModelAndView show(
            UUID id, ActForm form, @Nullable Act refusedAct, @Nullable Refusal refused, Reader reader) {
        try {
            Matter matter = matters.of(new InterventionId(id), reader.desk());
            Visit visit = matter.openVisit();
            WarningCall claimed = matter.claimedCall();
            Disclosure told = reader.onlooker().ofWords(matter.whole());
            Shown shown = new Shown(reader.locale(), directory.territories(), matter.asOf());
            return Answers.page("supervisor/matter", refused, "/interventions/" + id, reader)
                    .addObject("matter", matter)
                    .addObject("visit", visit)
                    .addObject("claimed", claimed)
                    .addObject("person", Person.of(matter.about(), Disclosure.MASKED))
                    .addObject("notes", told == Disclosure.FULL)
                    .addObject("decides", reader.signedIn().is("supervisor"))
                    .addObject("form", form)
                    .addObject("act", refusedAct == null ? "" : refusedAct.name())
                    .addObject("command", UUID.randomUUID())
                    .addObject("grades", otherGrades(matter))
                    .addObject("results", InterventionResult.values())
                    .addObject("kinds", LocationKind.values())
                    .addObject("stations", StationChoice.of(visit, shown))
                    .addObject("timeline", timelines.of(matter.whole().timeline(), shown, told))
                    .addObject("shown", shown);
        } catch (Refusal unknown) {
            return Answers.page("supervisor/unknown", unknown, "/interventions/" + id, reader);
        }
    }

    private static List<Grade> otherGrades(Matter matter) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade != matter.about().grade())
                .toList();
    }
}
