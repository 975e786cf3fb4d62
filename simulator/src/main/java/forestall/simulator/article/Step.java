package forestall.simulator.article;

import forestall.simulator.patience.StepFailure;
import java.util.Locale;

/** One step of the story. */
public interface Step {

    /**
     * Plays it, unless it is done already.
     *
     * @return what happened, for the reader
     * @throws StepFailure when it cannot be done, or does not show
     */
    String play(Story story);

    /** The class's name as words: "the line is busy". */
    default String name() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
