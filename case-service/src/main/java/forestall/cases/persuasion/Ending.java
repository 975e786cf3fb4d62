package forestall.cases.persuasion;

import forestall.events.facts.Money;
import forestall.events.vocabulary.InterventionResult;
import org.jspecify.annotations.Nullable;

/** How a case ended, for somebody who wants to learn from it. */
public enum Ending {
    WELL,
    BADLY,
    /** Some money was kept and some was lost, or nobody knows, or there was no scam: it teaches neither. */
    NEITHER;

    static Ending of(InterventionResult result, @Nullable Money suffered) {
        return switch (result) {
            case DISSUADED_BY_CALL, DISSUADED_BY_VISIT, SELF_AWARE ->
                suffered == null || suffered.equals(Money.ZERO) ? WELL : NEITHER;
            case LOSS_SUFFERED -> BADLY;
            case FALSE_ALARM, LOST_CONTACT -> NEITHER;
        };
    }
}
