package forestall.dispatch.intervention;

import forestall.chassis.usecase.Refusal;

/** Whoever changes a thing has seen its latest version. */
public final class Versions {
    private Versions() {}

    /**
     * Passes when both are the same.
     *
     * @throws Refusal when the thing has moved on
     */
    public static void same(String thing, long expected, long found) {
        if (expected != found) {
            throw Refusal.stale(
                    thing + "-changed-meanwhile",
                    "expected the %s at version %d, found it at version %d: look again, then decide"
                            .formatted(thing, expected, found));
        }
    }
}
