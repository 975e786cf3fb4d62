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
        if (!from().contains(found)) {
            throw Refusal.conflict(
                    thing + "-in-another-state",
                    "expected %s that is %s %s, found one that is %s"
                            .formatted(
                                    ("aeiou".indexOf(thing.charAt(0)) < 0 ? "a " : "an ") + thing,
                                    from().stream().sorted().map(Enum::name).collect(Collectors.joining(" or ")),
                                    purpose(),
                                    found));
        }
        return to(found);
    }
}
