package forestall.simulator.city;

import forestall.simulator.city.scenario.Scenario;
import java.time.Duration;

/**
 * How a simulation is played.
 *
 * @param seed the same one is the same plan
 * @param run a name that no other run on the same data has
 * @param telephones from where on the made-up telephone numbers are counted
 * @param operators so many, from 1 to 99
 * @param patience by the machine's clock: for a service that is away
 */
public record CitySettings(Scenario scenario, long seed, String run, int telephones, int operators, Duration patience) {

    private static final int MOST_OPERATORS = 99;

    public CitySettings {
        if (operators < 1 || operators > MOST_OPERATORS) {
            throw new IllegalArgumentException(
                    "expected from 1 to %d operators, found %d".formatted(MOST_OPERATORS, operators));
        }
    }
}
