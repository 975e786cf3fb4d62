package forestall.simulator.patience;

/** What had to become true did not: what was expected and what was found instead. */
public final class StepFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StepFailure(String expected, String found) {
        super("expected " + expected + ", found " + found);
    }
}
