package forestall.cases.merge;

import forestall.cases.casefile.HeldRole;
import forestall.cases.money.Loss;
import forestall.cases.money.LossState;
import forestall.events.ids.LossId;
import java.util.List;

/**
 * Losses of two files that may be one transfer, entered in both before anybody knew that they are one person's: the same amount on the same
 * day in Asia/Shanghai. Only a person can tell; whoever finds that they are one withdraws one of them.
 */
public final class DoubleEntries {

    private DoubleEntries() {}

    /** Two losses to compare. */
    public record Pair(LossId ended, LossId continuing) {}

    static List<Pair> between(List<Loss> ended, List<Loss> continuing) {
        return ended.stream()
                .flatMap(one -> continuing.stream()
                        .filter(other -> alike(one, other))
                        .map(other -> new Pair(one.lossId(), other.lossId())))
                .toList();
    }

    private static boolean alike(Loss one, Loss other) {
        return one.state() != LossState.WITHDRAWN
                && other.state() != LossState.WITHDRAWN
                && one.amount().equals(other.amount())
                && HeldRole.day(one.occurredAt()).equals(HeldRole.day(other.occurredAt()));
    }
}
