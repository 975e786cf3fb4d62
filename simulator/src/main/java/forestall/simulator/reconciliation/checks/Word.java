package forestall.simulator.reconciliation.checks;

import static java.util.Comparator.comparingLong;

import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Entry;
import forestall.simulator.ledger.Facts;
import forestall.simulator.ledger.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a person at the money desk said of a loss.
 *
 * @param number in the ledger
 * @param lossId empty when the answer that would tell it is missing
 * @param interventionId empty for a correction that does not name it
 * @param revision that it became, as far as it is known; else 0
 * @param said {@link Money#WITHDRAWN} with no amount
 * @param spokenOf the moment that it is about: what happened later may move the money on
 */
record Word(
        long number,
        String lossId,
        String interventionId,
        long revision,
        Money said,
        Instant spokenOf,
        Outcome outcome) {

    /** The later one at the end. */
    static final Comparator<Word> BY_REVISION = comparingLong(Word::revision).thenComparingLong(Word::number);

    /** Those that may have been heard. */
    static List<Word> in(List<Entry> ledger) {
        return ledger.stream()
                .filter(entry -> entry.deed() == Deed.ENTER_LOSS || entry.deed() == Deed.CORRECT_LOSS)
                .filter(entry -> entry.outcome() != Outcome.REJECTED)
                .map(Word::of)
                .toList();
    }

    private static Word of(Entry entry) {
        Map<String, String> facts = entry.facts();
        long fen = Long.parseLong(facts.getOrDefault(Facts.AMOUNT_FEN, "0"));
        String state = fen == 0 ? Money.WITHDRAWN : Money.stateOf(facts.getOrDefault(Facts.KIND, ""));
        String occurredAt = facts.getOrDefault(Facts.OCCURRED_AT, "");
        return new Word(
                entry.number(),
                lossId(entry),
                facts.getOrDefault(Facts.INTERVENTION_ID, ""),
                Long.parseLong(told(entry, Facts.REVISION, "0")),
                new Money(state, fen),
                fen == 0 || occurredAt.isEmpty() ? entry.at() : Instant.parse(occurredAt),
                entry.outcome());
    }

    private static String lossId(Entry entry) {
        return told(entry, Facts.LOSS_ID, entry.deed() == Deed.CORRECT_LOSS ? entry.subject() : "");
    }

    private static String told(Entry entry, String fact, String otherwise) {
        return entry.answer().getOrDefault(fact, entry.facts().getOrDefault(fact, otherwise));
    }
}
