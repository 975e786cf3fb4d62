package forestall.simulator.reconciliation.checks;

import forestall.simulator.reconciliation.books.CaseBook;
import forestall.simulator.reconciliation.books.Told;
import java.util.Map;

/**
 * What became of a sum.
 *
 * @param state as a case file names it
 */
record Money(String state, long fen) {

    static final String PREVENTED = "PREVENTED_BEFORE_TRANSFER";
    static final String STOPPED = "STOPPED_IN_ACCOUNT";
    static final String SUFFERED = "SUFFERED";
    static final String AT_RISK = "AT_RISK";
    static final String WITHDRAWN = "WITHDRAWN";

    /** Nothing is known of any. */
    static final Money NONE = new Money("NONE", 0);

    static Money of(CaseBook.Revision revision) {
        return new Money(revision.state(), revision.fen());
    }

    static Money of(Told loss) {
        return new Money(stateOf(loss), Long.parseLong(loss.text("amountFen")));
    }

    /** Of what is announced; what is in no column of the others has been withdrawn there. */
    boolean isAnnounced() {
        return state.equals(PREVENTED) || state.equals(STOPPED) || state.equals(SUFFERED);
    }

    /** The figures of the statistics in which an announced loss stands. */
    static Map<String, Long> columns(Told loss) {
        return of(loss).columns(loss.text("by"));
    }

    Map<String, Long> columns(String by) {
        return switch (state) {
            case PREVENTED ->
                Map.of("preventedBeforeTransferFen", fen, "preventedByVisitFen", by.equals("VISIT") ? fen : 0L);
            case STOPPED -> Map.of("stoppedInAccountFen", fen);
            case SUFFERED -> Map.of("sufferedFen", fen);
            default -> Map.of();
        };
    }

    /** As a ledger names it, as a case file does. */
    static String stateOf(String kind) {
        return kind.equals("BEFORE_TRANSFER") ? PREVENTED : kind;
    }

    private static String stateOf(Told loss) {
        return loss.type().equals("LossSuffered") ? SUFFERED : stateOf(loss.text("kind"));
    }

    @Override
    public String toString() {
        return equals(NONE) ? "no loss" : "%s of %d fen".formatted(state, fen);
    }
}
