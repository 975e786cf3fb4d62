package forestall.simulator.reconciliation.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import forestall.events.Topics;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.CaseBook;
import forestall.simulator.reconciliation.books.Dispatch;
import forestall.simulator.reconciliation.books.Told;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In the order of the topic, the events of an intervention take legal steps only, and lead to where its rows are; the revisions of a loss
 * rise, up to what the case file has. Events are taken once each: a relay that was killed publishes some again, and readers pass over them.
 */
public final class NothingGoesBackwards implements Check {

    @Override
    public String name() {
        return "I4 states never go backwards";
    }

    @Override
    public Finding of(Books books) {
        Finding.Notes notes = new Finding.Notes();
        Map<String, List<Told>> interventions = books.events(Topics.INTERVENTIONS.name()).stream()
                .collect(groupingBy(event -> event.text("interventionId"), LinkedHashMap::new, Collectors.toList()));
        interventions.forEach((id, events) -> walk(id, events, books.dispatch(), notes));
        books.dispatch().interventions().keySet().stream()
                .filter(id -> !interventions.containsKey(id))
                .sorted()
                .forEach(id -> notes.differ("intervention " + id, "events", "a row without any"));
        revisionsRise(books, notes);
        return notes.of(this);
    }

    private static void walk(String id, List<Told> events, Dispatch dispatch, Finding.Notes notes) {
        Set<String> keys = events.stream().map(Told::key).collect(toCollection(TreeSet::new));
        if (keys.size() > 1) {
            notes.differ("intervention " + id, "one record key, which keeps the order", keys);
        }
        Life life = new Life(notes);
        events.forEach(life::tell);
        Dispatch.Intervention row = dispatch.interventions().get(id);
        notes.expect("intervention %s in its row".formatted(id), life.state(), row == null ? "no row" : row.state());
        life.calls()
                .forEach((call, state) ->
                        ended("call " + call, state, dispatch.calls().get(call), notes));
        life.visits()
                .forEach((visit, state) ->
                        ended("visit " + visit, state, dispatch.visits().get(visit), notes));
    }

    /** Events tell of every visit's end, and of a call's unless it was stood down, which is told with the intervention. */
    private static void ended(String about, String told, Dispatch.@Nullable Task row, Finding.Notes notes) {
        String found = row == null ? "no row" : row.state();
        boolean stoodDownSilently = about.startsWith("call") && found.equals("STOOD_DOWN") && told.equals("WAITING");
        boolean bothGoOn = row != null && !Steps.ENDS.contains(told) && !Steps.ENDS.contains(found);
        if (!told.equals(found) && !stoodDownSilently && !bothGoOn) {
            notes.differ(about + " in its row", told, found);
        }
    }

    private static void revisionsRise(Books books, Finding.Notes notes) {
        Map<String, Long> last = new HashMap<>();
        books.events(Topics.CASES.name()).stream().filter(Told::isOfALoss).forEach(event -> {
            notes.look(1);
            String loss = event.text("lossId");
            long revision = Long.parseLong(event.text("revision"));
            long before = last.getOrDefault(loss, 0L);
            if (revision <= before) {
                notes.differ(
                        "loss %s (%s, %s)".formatted(loss, event.id(), event.place()),
                        "a revision above " + before,
                        revision);
            }
            last.merge(loss, revision, Math::max);
        });
        books.files().stream().flatMap(file -> file.losses().stream()).forEach(loss -> standsBehind(loss, last, notes));
    }

    private static void standsBehind(CaseBook.Loss loss, Map<String, Long> told, Finding.Notes notes) {
        long announced = told.getOrDefault(loss.lossId(), 0L);
        if (loss.latest().number() < announced) {
            notes.differ(
                    "loss %s in its case file".formatted(loss.lossId()),
                    "revision %d or later".formatted(announced),
                    loss.latest().number());
        }
    }
}
