package forestall.reporting.facts;

import forestall.events.CaseAmended;
import forestall.events.CaseClosed;
import forestall.events.CaseEvent;
import forestall.events.CaseOpened;
import forestall.events.CaseReopened;
import forestall.events.CasesLinked;
import forestall.events.CasesMerged;
import forestall.events.CasesParted;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.NumberAttributed;
import forestall.events.RoleAssigned;
import forestall.events.ids.LossId;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.PreventedBy;
import java.util.List;

/** What became of the money. Prevented, stopped and suffered are states of one loss, so they share its id and its revisions. */
final class LossFacts {

    private LossFacts() {}

    static List<Fact> of(CaseEvent event, Statement says) {
        return switch (event) {
            case LossPrevented loss -> {
                DailyKey cell = Cells.at(loss.occurredAt(), loss.dimensions());
                Fact fact = says.that(id(loss.lossId()), loss.revision(), cell, kept(loss));
                yield List.of(fact, JointFacts.loss(loss.interventionId(), fact, loss.occurredAt()));
            }
            case LossSuffered loss -> {
                DailyKey cell = Cells.at(loss.occurredAt(), loss.dimensions());
                Fact fact = says.that(id(loss.lossId()), loss.revision(), cell, gone(loss));
                yield List.of(fact, JointFacts.loss(loss.interventionId(), fact, loss.occurredAt()));
            }
            // Files are opened, joined and closed without a number in these statistics.
            case CaseOpened opened -> List.of();
            case CaseReopened reopened -> List.of();
            case NumberAttributed attributed -> List.of();
            case CasesLinked linked -> List.of();
            case RoleAssigned assigned -> List.of();
            case CasesMerged merged -> List.of();
            case CasesParted parted -> List.of();
            case CaseAmended amended -> List.of();
            case CaseClosed closed -> List.of();
        };
    }

    private static String id(LossId loss) {
        return "loss:" + loss;
    }

    private static Figures kept(LossPrevented loss) {
        long fen = Amounts.countable(loss.amount());
        return Tally.of(t -> {
            switch (loss.kind()) {
                case BEFORE_TRANSFER -> {
                    t.lossesPrevented = counts(fen);
                    t.preventedBeforeTransferFen = fen;
                    t.preventedByVisitFen = loss.by() == PreventedBy.VISIT ? fen : 0;
                }
                case STOPPED_IN_ACCOUNT -> {
                    t.lossesStopped = counts(fen);
                    t.stoppedInAccountFen = fen;
                }
            }
        });
    }

    private static Figures gone(LossSuffered loss) {
        long fen = Amounts.countable(loss.amount());
        return Tally.of(t -> {
            t.lossesSuffered = counts(fen);
            t.lossesSufferedAfterWarning = loss.warnedBefore() ? counts(fen) : 0;
            t.sufferedFen = fen;
        });
    }

    /** An amount of 0 withdraws the loss. */
    private static long counts(long fen) {
        return fen == 0 ? 0 : 1;
    }
}
