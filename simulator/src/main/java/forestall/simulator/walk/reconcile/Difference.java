package forestall.simulator.walk.reconcile;

/**
 * Two that should say the same and do not.
 *
 * @param check which found it
 * @param about the id of what they speak of
 */
public record Difference(String check, String about, String expected, String found) {

    @Override
    public String toString() {
        return "%s: %s: expected %s, found %s".formatted(check, about, expected, found);
    }
}
