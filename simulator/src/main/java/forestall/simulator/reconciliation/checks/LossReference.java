package forestall.simulator.reconciliation.checks;

import forestall.simulator.ledger.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the loss of one intervention comes to, by the rules of the money desk (docs/adr/0021): a reference of its own, over what was sent.
 *
 * <ul>
 *   <li>An officer talked the victim out of it and named an amount: prevented; the last such visit holds.
 *   <li>The victim had transferred: suffered, by the amount last named as gone, else by the last one named before that.
 *   <li>What a person at the desk says replaces both. Later reports move what that person left at risk or prevented, and tell anew of what
 *       was withdrawn.
 * </ul>
 */
final class LossReference {

    private LossReference() {}

    /**
     * What it may come to; more than one where nobody knows whether a word was heard, or whether a report that was sent before a word was
     * applied before it or after.
     *
     * @param reports of the intervention
     * @param words about its loss
     */
    static Set<Money> possible(List<Report> reports, List<Word> words) {
        List<Report> inOrder = reports.stream().sorted(Report.BY_TIME).toList();
        List<Optional<Word>> last = new ArrayList<>();
        last.add(words.stream()
                .filter(word -> word.outcome() == Outcome.ACCEPTED)
                .max(Word.BY_REVISION));
        words.stream()
                .filter(word -> word.outcome() == Outcome.UNKNOWN)
                .map(Optional::of)
                .forEach(last::add);
        Set<Money> possible = new TreeSet<>(Comparator.comparing(Money::state).thenComparingLong(Money::fen));
        for (Optional<Word> word : last) {
            if (word.isEmpty()) {
                possible.add(derived(inOrder));
            } else {
                Word said = word.get();
                List<Report> later = inOrder.stream()
                        .filter(report -> report.at().isAfter(said.spokenOf()))
                        .toList();
                possible.add(moved(said.said(), later));
                if (later.stream().anyMatch(report -> report.number() < said.number())) {
                    possible.add(said.said());
                }
            }
        }
        return possible;
    }

    private static Money derived(List<Report> reports) {
        return last(reports, Report::gone)
                .flatMap(gone -> last(reports, report -> report.gone() && report.stated())
                        .or(() -> last(reports, report -> report.stated() && Report.BY_TIME.compare(report, gone) < 0)))
                .map(named -> new Money(Money.SUFFERED, named.fen()))
                .or(() -> last(reports, report -> report.prevented() && report.stated())
                        .map(visit -> new Money(Money.PREVENTED, visit.fen())))
                .orElse(Money.NONE);
    }

    private static Money moved(Money said, List<Report> later) {
        boolean gone = later.stream().anyMatch(Report::gone);
        boolean prevented = later.stream().anyMatch(Report::prevented);
        return switch (said.state()) {
            case Money.AT_RISK ->
                gone
                        ? new Money(Money.SUFFERED, said.fen())
                        : prevented ? new Money(Money.PREVENTED, said.fen()) : said;
            case Money.PREVENTED -> gone ? new Money(Money.SUFFERED, said.fen()) : said;
            case Money.WITHDRAWN -> {
                Money anew = derived(later);
                yield anew.equals(Money.NONE) ? said : anew;
            }
            default -> said;
        };
    }

    private static Optional<Report> last(List<Report> inOrder, Predicate<Report> which) {
        return inOrder.stream().filter(which).reduce((earlier, later) -> later);
    }
}
