package forestall.dispatch.console.station.in;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.in.Answers;
import forestall.dispatch.console.in.Reader;
import forestall.dispatch.console.in.Shown;
import forestall.dispatch.console.station.ReadBoard;
import forestall.dispatch.console.station.ReadVisit;
import forestall.dispatch.console.station.StationBoard;
import forestall.dispatch.directory.ChangeDuty;
import forestall.dispatch.directory.ChangeOpening;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Territories;
import forestall.dispatch.visit.Desk;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.time.Clock;
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

/** A station's visits and officers, as a page and as the part of it that is fetched again when something changed. */
@Controller
@RequestMapping("/station")
class BoardPage {
    private final ReadBoard boards;
    private final ReadVisit visits;
    private final Directory directory;
    private final ChangeDuty duty;
    private final ChangeOpening opening;
    private final Clock clock;

    BoardPage(
            ReadBoard boards,
            ReadVisit visits,
            Directory directory,
            ChangeDuty duty,
            ChangeOpening opening,
            Clock clock) {
        this.boards = boards;
        this.visits = visits;
        this.directory = directory;
        this.duty = duty;
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * The page; whoever belongs to no station and names none chooses one.
     *
     * @param code a station, for those who see all
     * @param told the visit that its reader has just seen off: it says what follows
     * @param crew present when its reader has just changed somebody's duty: the list stays open
     */
    @GetMapping
    ModelAndView page(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable UUID told,
            @RequestParam(required = false) @Nullable String crew,
            @ModelAttribute(binding = false) Reader reader) {
        return code == null && reader.seesAll()
                ? choice(reader)
                : show("page", code, told, null, null, reader).addObject("crewOpen", crew != null);
    }

    @GetMapping("/board")
    ModelAndView board(
            @RequestParam(required = false) @Nullable String code, @ModelAttribute(binding = false) Reader reader) {
        return show("board :: parts", code, null, null, null, reader);
    }

    @PostMapping("/officers/{id}/duty")
    ModelAndView duty(
            @PathVariable String id,
            @RequestParam String code,
            @RequestParam boolean onDuty,
            @ModelAttribute(binding = false) Reader reader) {
        try {
            duty.of(
                    Typed.officer(id),
                    onDuty,
                    reader.signedIn().name(),
                    reader.desk().station());
            return Answers.to(Boards.ofCrew(station(code), reader));
        } catch (Refusal refused) {
            return show("page", code, null, null, refused, reader);
        }
    }

    @PostMapping("/opening")
    ModelAndView opening(
            @RequestParam String code,
            @RequestParam boolean open,
            @RequestParam(required = false) @Nullable String reason,
            @ModelAttribute(binding = false) Reader reader) {
        try {
            opening.of(
                    station(code),
                    open,
                    Typed.required("reason", reason),
                    reader.signedIn().name(),
                    reader.desk().station());
            return Answers.to(Boards.of(station(code), reader));
        } catch (Refusal refused) {
            return show("page", code, null, reason, refused, reader);
        }
    }

    private ModelAndView show(
            String view,
            @Nullable String code,
            @Nullable UUID told,
            @Nullable String reason,
            @Nullable Refusal refused,
            Reader reader) {
        try {
            Desk desk = reader.desk();
            StationBoard board = boards.of(wanted(code, desk));
            StationCode station = board.station().code();
            Territories territories = directory.territories();
            return Answers.page("station/" + view, refused, Boards.of(station, reader), reader)
                    .addObject("board", board)
                    .addObject("part", Boards.partOf(station, reader))
                    .addObject(
                            "told",
                            told == null
                                    ? null
                                    : visits.find(new VisitId(told), desk).orElse(null))
                    .addObject("reason", reason)
                    .addObject("shown", new Shown(reader.locale(), territories, board.asOf()));
        } catch (Refusal unknown) {
            return Answers.page("station/unknown", unknown, "/station", reader).addObject("back", "/");
        }
    }

    private ModelAndView choice(Reader reader) {
        Territories territories = directory.territories();
        return Answers.page("station/choice", null, "/station", reader)
                .addObject("territories", territories)
                .addObject("shown", new Shown(reader.locale(), territories, clock.instant()));
    }

    /** The station that was named, when that is there for this desk; else the desk's own. */
    private static StationCode wanted(@Nullable String code, Desk desk) {
        StationCode own = desk.station();
        StationCode named = code == null ? own : station(code);
        if (named == null) {
            throw Refusal.notFound("no-station", "expected a station, found none named");
        }
        desk.at(named);
        return named;
    }

    /** What is no code at all is not there either. */
    private static StationCode station(String code) {
        try {
            return new StationCode(code);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("station-unknown", String.valueOf(none.getMessage()));
        }
    }
}
