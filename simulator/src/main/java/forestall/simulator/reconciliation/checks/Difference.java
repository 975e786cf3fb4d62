package forestall.simulator.reconciliation.checks;

/**
 * Two that should say the same and do not.
 *
 * @param about with the id of what they speak of
 */
public record Difference(String about, String expected, String found) {

    @Override
    public String toString() {
        return "%s: expected %s, found %s".formatted(about, expected, found);
    }
}
