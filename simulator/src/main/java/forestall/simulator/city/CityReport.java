package forestall.simulator.city;

import forestall.simulator.city.acting.Counts;
import java.time.Duration;
import java.util.List;

/**
 * What came of a simulation.
 *
 * @param planned alerts in the plan
 * @param took by the machine's clock
 * @param surprises what nobody expected, the first of them
 */
public record CityReport(int planned, Counts counts, Duration took, List<String> surprises) {

    public CityReport {
        surprises = List.copyOf(surprises);
    }
}
