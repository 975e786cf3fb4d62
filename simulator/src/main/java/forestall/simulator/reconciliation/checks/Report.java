package forestall.simulator.reconciliation.checks;

import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Entry;
import forestall.simulator.ledger.Facts;
import forestall.simulator.reconciliation.books.Told;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/**
 * A call or visit that was reported: what was said of it stands in the ledger, when it was and who was reached in its event.
 *
 * @param number in the ledger
 * @param fen at risk or gone; -1 when it was not stated
 * @param talked with the victim, so that the report tells something of the money
 */
record Report(
        long number,
        String id,
        boolean visit,
        String interventionId,
        String outcome,
        long fen,
        boolean talked,
        Instant at,
        UUID event) {

    static final Comparator<Report> BY_TIME = Comparator.comparing(Report::at).thenComparing(Report::event);

    private static final String TRANSFERRED = "ALREADY_TRANSFERRED";
    private static final String DISSUADED = "DISSUADED";

    private static final Set<String> TALKS =
            Set.of(DISSUADED, "SELF_AWARE", "IGNORED_WARNING", "DENIES", "DENIES_EVIDENCE_PERSISTS");

    static Report of(Entry entry, Told event) {
        boolean visit = entry.deed() == Deed.REPORT_VISIT;
        String outcome = entry.facts().getOrDefault(Facts.OUTCOME, "");
        return new Report(
                entry.number(),
                entry.subject(),
                visit,
                event.text("interventionId"),
                outcome,
                fen(entry),
                outcome.equals(TRANSFERRED)
                        || (TALKS.contains(outcome)
                                && (visit || event.text("reached").equals("VICTIM"))),
                Instant.parse(event.text("endedAt")),
                UUID.fromString(event.id()));
    }

    static long fen(Entry entry) {
        return Long.parseLong(entry.facts().getOrDefault(Facts.AMOUNT_FEN, "-1"));
    }

    boolean gone() {
        return outcome.equals(TRANSFERRED);
    }

    /** An officer at the door kept the money from being transferred. */
    boolean prevented() {
        return visit && outcome.equals(DISSUADED);
    }

    /** An amount of nothing is no amount. */
    boolean stated() {
        return talked && fen > 0;
    }
}
