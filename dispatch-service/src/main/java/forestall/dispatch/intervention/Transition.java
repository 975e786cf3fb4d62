package forestall.dispatch.intervention;

import forestall.chassis.usecase.Refusal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One step of a state machine, as its table has it: an enum of the steps is the machine, its picture and its test. A step that is tried
 * from anywhere else is refused with a sentence.
 */
public interface Transition<S extends Enum<S>> {
    /** From where it may be taken. */
    Set<S> from();

    /** Where it leads from there; the same state where it changes none. */
    S to(S from);

    /** Completes "expected a visit that is NOTIFIED …", such as "to be accepted". */
    String purpose();

    /**
     * Takes the step.
     *
     * @param thing such as "visit", which names the refusal {@code visit-in-another-state}
     * @throws Refusal naming what was expected and what was found
     */
    default S take(S found, String thing) {
        return take(found, thing, "");
    }

    /**
     * Takes the step.
     *
     * @param thing such as "visit", which names the refusal {@code visit-in-another-state}
     * @param more completes "found one that is CLOSED …", such as "with the result FALSE_ALARM"; empty when there is no more to say
     * @throws Refusal naming what was expected and what was found
     */
    default S take(S found, String thing, String more) {
        if (!from().contains(found)) {
            throw Refusal.conflict(
                    thing + "-in-another-state",
                    "expected %s that is %s %s, found one that is %s%s"
                            .formatted(
                                    ("aeiou".indexOf(thing.charAt(0)) < 0 ? "a " : "an ") + thing,
                                    from().stream().sorted().map(Enum::name).collect(Collectors.joining(" or ")),
                                    purpose(),
                                    found,
                                    more.isEmpty() ? "" : " " + more));
        }
        return to(found);
    }
}
