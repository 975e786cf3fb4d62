package forestall.simulator.patience;

import forestall.simulator.interfaces.Answer;

/** What one look at the system showed. */
public sealed interface Look<T> {

    record Seen<T>(T value) implements Look<T> {}

    record NotYet<T>(String found) implements Look<T> {}

    static <T> Look<T> seen(T value) {
        return new Seen<>(value);
    }

    static <T> Look<T> notYet(String found) {
        return new NotYet<>(found);
    }

    /**
     * Not yet, after an answer that may be another one later.
     *
     * @throws StepFailure when it cannot
     */
    static <T> Look<T> notYet(String expected, Answer answer) {
        if (answer.isFinal()) {
            throw new StepFailure(expected, answer.found());
        }
        return new NotYet<>(answer.found());
    }
}
