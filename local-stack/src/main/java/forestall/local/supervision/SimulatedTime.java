package forestall.local.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The clock that everybody who takes part in a simulation goes by, as variables of the environment that services read. */
final class SimulatedTime {

    /** Long enough for everything to start. */
    private static final Duration UNTIL_HEALTHY = Duration.ofSeconds(60);

    private SimulatedTime() {}

    /** It begins a moment from now; the simulator tells start, speed and end of the scenario as lines of an environment. */
    static Map<String, String> from(Instant now, List<String> told) {
        Map<String, String> environment = new TreeMap<>();
        for (String line : told) {
            int equals = line.indexOf('=');
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
        environment.put("FORESTALL_CLOCK_REFERENCE", now.plus(UNTIL_HEALTHY).toString());
        return environment;
    }
}
