package forestall.simulator.reconciliation.checks;

import java.util.List;
import java.util.stream.Stream;

/** All of them. */
public final class Checks {

    private static final List<Check> ALWAYS = List.of(
            new AlertsAreOneEach(),
            new MoneyIsEqual(),
            new UnknownAlertsAreOneOrNone(),
            new NothingGoesBackwards(),
            new EverythingConsumedIsAccountedFor());

    private Checks() {}

    /**
     * Those that are to be made.
     *
     * @param alone whether the ledger is all there was
     */
    public static List<Check> all(boolean alone) {
        return alone
                ? Stream.concat(ALWAYS.stream(), Stream.of(new NothingElseIsThere()))
                        .toList()
                : ALWAYS;
    }
}
