package forestall.cases;

import forestall.chassis.usecase.Refusal;

/** How much a list gives at once. */
public final class Pages {

    /** Unless the client says otherwise. */
    public static final String USUAL = "20";

    private static final int LARGEST = 100;

    private Pages() {}

    /**
     * The limit that the client named.
     *
     * @throws Refusal when it is none
     */
    public static int limit(int named) {
        if (named < 1 || named > LARGEST) {
            throw Refusal.invalid("page-limit", "expected a limit of 1 to %d, found %d".formatted(LARGEST, named));
        }
        return named;
    }

    /**
     * The same as a field of a request body.
     *
     * @throws Refusal when it is none, with the field
     */
    public static int limit(String pointer, int named) {
        try {
            return limit(named);
        } catch (Refusal refusal) {
            throw refusal.at(pointer);
        }
    }

    /** What a client gives back that no page gave it. */
    public static Refusal foreignCursor() {
        return Refusal.invalid("page-cursor", "expected the cursor of the page before, found something else");
    }
}
