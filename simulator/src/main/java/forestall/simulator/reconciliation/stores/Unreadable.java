package forestall.simulator.reconciliation.stores;

/** A store did not answer. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String store, Exception why) {
        super("expected %s to answer, found: %s".formatted(store, why.getMessage()), why);
    }
}
