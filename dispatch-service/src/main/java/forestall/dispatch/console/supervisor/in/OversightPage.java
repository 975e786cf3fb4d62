package forestall.dispatch.console.supervisor.in;

import forestall.chassis.pages.Submissions;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.in.Answers;
import forestall.dispatch.console.in.Reader;
import forestall.dispatch.console.in.Shown;
import forestall.dispatch.console.supervisor.Oversight;
import forestall.dispatch.console.supervisor.ReadOversight;
import forestall.dispatch.console.supervisor.ReadStation;
import forestall.dispatch.console.supervisor.ReadStation.StationVisits;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.warningcall.ReleaseCall;
import forestall.events.ids.CallId;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.Grade;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What supervisors look after, as a page and as the part of it that is fetched again when something changed. */
@Controller
@RequestMapping("/supervisor")
class OversightPage {
    private final ReadOversight oversight;
    private final ReadStation stations;
    private final ReleaseCall release;
    private final Directory directory;

    OversightPage(ReadOversight oversight, ReadStation stations, ReleaseCall release, Directory directory) {
        this.oversight = oversight;
        this.stations = stations;
        this.release = release;
        this.directory = directory;
    }

    /**
     * The page.
     *
     * @param station some part of a station's name or code, typed to see fewer
     * @param done what its reader has just done
     */
    @GetMapping
    ModelAndView page(
            @RequestParam(defaultValue = "") String station,
            @RequestParam(required = false) @Nullable Done done,
            @ModelAttribute(binding = false) Reader reader) {
        return show(station, done, null, reader);
    }

    @GetMapping("/board")
    ModelAndView board(
            @RequestParam(defaultValue = "") String station, @ModelAttribute(binding = false) Reader reader) {
        return filled(new ModelAndView("dispatch/console/supervisor/board"), station, reader);
    }

    @GetMapping("/stations/{code}")
    ModelAndView station(@PathVariable String code, @ModelAttribute(binding = false) Reader reader) {
        String here = "/supervisor/stations/" + code;
        try {
            StationVisits visits = stations.of(read(code));
            return Answers.page("supervisor/station", null, here, reader)
                    .addObject("station", visits)
                    .addObject("shown", new Shown(reader.locale(), directory.territories(), visits.asOf()));
        } catch (Refusal unknown) {
            return Answers.page("supervisor/unknown", unknown, "/supervisor", reader);
        }
    }

    /** Takes a call from whoever has it, as the page showed it. */
    @PostMapping("/calls/{id}/release")
    ModelAndView release(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam UUID command,
            @ModelAttribute(binding = false) Reader reader,
            HttpServletRequest request) {
        try {
            return Answers.to(Submissions.once(request, command.toString(), () -> {
                        release.taken(new CallId(id), version, reader.operator());
                        return Optional.of("/supervisor?done=" + Done.RELEASED);
                    })
                    .orElseThrow());
        } catch (Refusal refused) {
            return show("", null, refused, reader);
        }
    }

    private ModelAndView show(String station, @Nullable Done done, @Nullable Refusal refused, Reader reader) {
        return filled(Answers.page("supervisor/page", refused, here(station), reader), station, reader)
                .addObject("done", done);
    }

    private static String here(String typed) {
        return typed.isEmpty()
                ? "/supervisor"
                : UriComponentsBuilder.fromPath("/supervisor")
                        .queryParam("station", "{station}")
                        .build(typed)
                        .toString();
    }

    private ModelAndView filled(ModelAndView page, String typed, Reader reader) {
        Oversight now = oversight.read();
        Shown shown = new Shown(reader.locale(), directory.territories(), now.asOf());
        List<StationLine> lines = StationLine.of(now.stations(), typed, shown);
        Predicate<StationLine> quiet = line -> line.load().isQuiet();
        return page.addObject("board", now)
                .addObject("busy", lines.stream().filter(quiet.negate()).toList())
                .addObject("quiet", lines.stream().filter(quiet).toList())
                .addObject("typed", typed)
                .addObject("grades", Grade.values())
                .addObject("states", List.of(VisitState.NOTIFIED, VisitState.ACCEPTED, VisitState.ASSIGNED))
                .addObject("command", UUID.randomUUID())
                .addObject("shown", shown);
    }

    private static StationCode read(String code) {
        try {
            return new StationCode(code);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("station-unknown", String.valueOf(none.getMessage()));
        }
    }
}
