package forestall.simulator.reconciliation.checks;

import static java.util.stream.Collectors.toMap;

import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.CaseBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loss as it follows from the ledger, beside the one in the case files. The loss that an intervention is about has the intervention's
 * reports and the desk's words; a further transfer has the desk's words only. Interventions in which others reported too are left out.
 *
 * @param possible what it may come to, nothing among it where nothing may have become of it
 * @param found null when no file has it
 */
record ExpectedLoss(String about, Set<Money> possible, CaseBook.@Nullable Loss found) {

    static List<ExpectedLoss> all(Books books, Reports reports) {
        Map<String, CaseBook.Loss> losses = inFiles(books);
        Map<String, List<Word>> ofIntervention = new TreeMap<>();
        Map<String, List<Word>> ofTransfer = new TreeMap<>();
        List<ExpectedLoss> all = new ArrayList<>();
        for (Word word : Word.in(books.ledger())) {
            CaseBook.Loss loss = losses.get(word.lossId());
            if (loss != null && loss.transfer() != null) {
                ofTransfer.merge(loss.lossId(), List.of(word), ExpectedLoss::both);
            } else if (loss != null || !word.interventionId().isEmpty()) {
                ofIntervention.merge(
                        loss == null ? word.interventionId() : loss.interventionId(),
                        List.of(word),
                        ExpectedLoss::both);
            } else {
                all.add(new ExpectedLoss(
                        "loss " + word.lossId(), LossReference.possible(List.of(), List.of(word)), null));
            }
        }
        ofIntervention(books, reports, ofIntervention).forEach(all::add);
        ofTransfer.forEach((id, words) ->
                all.add(new ExpectedLoss("loss " + id, LossReference.possible(List.of(), words), losses.get(id))));
        return all;
    }

    /** Those in the files, by id. What older records tell of counts nowhere. */
    static Map<String, CaseBook.Loss> inFiles(Books books) {
        return books.files().stream()
                .flatMap(file -> file.losses().stream())
                .filter(loss -> !loss.recorded())
                .collect(toMap(CaseBook.Loss::lossId, loss -> loss, (one, other) -> one, LinkedHashMap::new));
    }

    private static Stream<ExpectedLoss> ofIntervention(Books books, Reports reports, Map<String, List<Word>> words) {
        Map<String, CaseBook.Loss> own = inFiles(books).values().stream()
                .filter(loss -> loss.transfer() == null)
                .collect(toMap(CaseBook.Loss::interventionId, loss -> loss, (one, other) -> one));
        Map<String, List<Report>> met = reports.byIntervention();
        Set<String> interventions = new TreeSet<>(met.keySet());
        interventions.addAll(words.keySet());
        interventions.removeAll(reports.byOthers());
        return interventions.stream().map(intervention -> {
            CaseBook.Loss found = own.get(intervention);
            return new ExpectedLoss(
                    "loss %sof intervention %s".formatted(found == null ? "" : found.lossId() + " ", intervention),
                    LossReference.possible(
                            met.getOrDefault(intervention, List.of()), words.getOrDefault(intervention, List.of())),
                    found);
        });
    }

    void compare(Finding.Notes notes) {
        Money stands = found == null ? Money.NONE : Money.of(found.latest());
        notes.look(1);
        if (!possible.contains(stands)) {
            notes.differ(
                    about + " in the case file",
                    possible.stream().map(Money::toString).collect(Collectors.joining(" or ")),
                    stands);
        }
    }

    private static List<Word> both(List<Word> some, List<Word> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
