package forestall.cases.money;

import static forestall.cases.money.LossState.AT_RISK;
import static forestall.cases.money.LossState.LEFT;
import static forestall.cases.money.LossState.PREVENTED_BEFORE_TRANSFER;
import static forestall.cases.money.LossState.STOPPED_IN_ACCOUNT;
import static forestall.cases.money.LossState.SUFFERED;
import static forestall.cases.money.LossState.WITHDRAWN;

import forestall.chassis.usecase.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every step of a loss. What is not in this table is refused. Money that left does not come back to where it was at risk: whoever entered that
 * by mistake withdraws the loss, and may then enter it again under the same id.
 */
public enum LossTransition {
    /** Another amount, other evidence, another bank. */
    CORRECT("to be corrected", null, AT_RISK, PREVENTED_BEFORE_TRANSFER, LEFT, STOPPED_IN_ACCOUNT, SUFFERED),
    EXPECT("to be at risk", AT_RISK, WITHDRAWN),
    PREVENT("to be prevented before the transfer", PREVENTED_BEFORE_TRANSFER, AT_RISK, WITHDRAWN),
    /** Also out of an account in which it had been stopped. */
    LEAVE("to be known to have left", LEFT, AT_RISK, PREVENTED_BEFORE_TRANSFER, STOPPED_IN_ACCOUNT, WITHDRAWN),
    /** Whoever learns at once that it left and that it was stopped skips LEFT. */
    STOP(
            "to be stopped in the account",
            STOPPED_IN_ACCOUNT,
            AT_RISK,
            PREVENTED_BEFORE_TRANSFER,
            LEFT,
            SUFFERED,
            WITHDRAWN),
    LOSE("to be suffered", SUFFERED, AT_RISK, PREVENTED_BEFORE_TRANSFER, LEFT, STOPPED_IN_ACCOUNT, WITHDRAWN),
    WITHDRAW("to be withdrawn", WITHDRAWN, AT_RISK, PREVENTED_BEFORE_TRANSFER, LEFT, STOPPED_IN_ACCOUNT, SUFFERED);

    private final String purpose;
    private final @Nullable LossState to;

    @SuppressWarnings("ImmutableEnumChecker") // as Set.copyOf made it
    private final Set<LossState> from;

    LossTransition(String purpose, @Nullable LossState to, LossState first, LossState... others) {
        this.purpose = purpose;
        this.to = to;
        this.from = Set.copyOf(EnumSet.of(first, others));
    }

    /** From where it may be taken. */
    public Set<LossState> from() {
        return from;
    }

    /** Where it leads from there. */
    public LossState to(LossState found) {
        return to == null ? found : to;
    }

    /**
     * Takes the step from what was found to what is wanted.
     *
     * @throws Refusal naming from where it could be taken, and what was found
     */
    static LossState take(LossState found, LossState wanted) {
        LossTransition step = found == wanted ? CORRECT : towards(wanted);
        if (!step.from.contains(found)) {
            throw Refusal.conflict(
                    "loss-in-another-state",
                    "expected a loss that is %s %s, found one that is %s"
                            .formatted(
                                    step.from.stream().sorted().map(Enum::name).collect(Collectors.joining(" or ")),
                                    step.purpose,
                                    found));
        }
        return wanted;
    }

    private static LossTransition towards(LossState wanted) {
        return Arrays.stream(values())
                .filter(step -> step.to == wanted)
                .findFirst()
                .orElseThrow();
    }
}
