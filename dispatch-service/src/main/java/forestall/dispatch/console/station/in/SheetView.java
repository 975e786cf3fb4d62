package forestall.dispatch.console.station.in;

import forestall.chassis.pages.Submissions;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.console.CasePages;
import forestall.dispatch.console.in.Answers;
import forestall.dispatch.console.in.Reader;
import forestall.dispatch.console.in.Shown;
import forestall.dispatch.console.station.ReadVisit;
import forestall.dispatch.console.station.VisitSheet;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Territories;
import forestall.dispatch.visit.Visit;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of a visit as a page. What was granted leads on; what was refused comes back with the state of now and all that was typed. */
@Component
class SheetView {
    private final ReadVisit visits;
    private final Directory directory;
    private final CasePages cases;

    SheetView(ReadVisit visits, Directory directory, CasePages cases) {
        this.visits = visits;
        this.directory = directory;
        this.cases = cases;
    }

    /**
     * Does what a form of the sheet asks for, once however often it is sent.
     *
     * @param act answers with the address that it leads to
     */
    ModelAndView answer(
            HttpServletRequest request, UUID command, VisitId id, Typed typed, Reader reader, Supplier<String> act) {
        try {
            return Answers.to(Submissions.once(request, command.toString(), () -> Optional.of(act.get()))
                    .orElseThrow());
        } catch (Refusal refused) {
            return show(id, typed, refused, reader);
        }
    }

    ModelAndView show(VisitId id, Typed typed, @Nullable Refusal refused, Reader reader) {
        try {
            return page(visits.of(id, reader.onlooker()), typed, refused, reader);
        } catch (Refusal unknown) {
            return Answers.page("station/unknown", unknown, of(id), reader).addObject("back", Boards.of(null, reader));
        }
    }

    private ModelAndView page(VisitSheet sheet, Typed typed, @Nullable Refusal refused, Reader reader) {
        Territories territories = directory.territories();
        return Answers.page("station/sheet", refused, of(sheet.visit().id()), reader)
                .addObject("sheet", sheet)
                .addObject("person", sheet.person())
                .addObject("typed", typed)
                .addObject("command", UUID.randomUUID())
                .addObject("back", Boards.of(sheet.visit().station(), reader))
                .addObject("part", Boards.partOf(sheet.visit().station(), reader))
                .addObject("kit", cases.persuasionKit(sheet.about().victimId(), reader.locale()))
                .addObject("outcomes", VisitOutcome.values())
                .addObject("tactics", Tactic.values())
                .addObject("kinds", LocationKind.values())
                .addObject("shortfalls", Shortfall.values())
                .addObject(
                        "scamTypes",
                        Arrays.stream(ScamType.values())
                                .filter(type -> type != ScamType.UNKNOWN)
                                .toList())
                .addObject("territories", territories)
                .addObject("shown", new Shown(reader.locale(), territories, sheet.asOf()));
    }

    /** To the sheet where there is more to do for its reader, else to the board, which tells what followed. */
    static String after(Visit visit, Reader reader) {
        boolean more = reader.seesAll()
                || visit.leftToSearch()
                || (visit.open() && !reader.desk().looksOn(visit));
        return more ? of(visit.id()) : Boards.telling(visit);
    }

    static String of(VisitId id) {
        return "/visits/" + id;
    }
}
