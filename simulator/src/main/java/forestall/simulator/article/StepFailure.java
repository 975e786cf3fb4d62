package forestall.simulator.article;

/** The story did not go on: what was expected and what was found instead. */
public final class StepFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    StepFailure(String expected, String found) {
        super("expected " + expected + ", found " + found);
    }
}
