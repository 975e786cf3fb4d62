package forestall.local.supervision;

import forestall.local.process.StartFailure;
import java.nio.file.Path;

/**
 * A time that passes faster than the machine's.
 *
 * @param scenario what is simulated; the simulator knows the names
 * @param minutes by the machine's clock, about
 * @param thenStop whether the run ends with it
 */
public record Simulation(String scenario, int minutes, boolean thenStop) {

    static final int USUAL_MINUTES = 45;
    private static final int FEWEST_MINUTES = 2;
    private static final int MOST_MINUTES = 1440;

    /** Names are names of directories too. */
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,60}";

    public Simulation {
        if (!scenario.matches(NAME)) {
            throw new StartFailure(
                    "Expected --simulate with a name such as november-2017, found \"" + scenario + "\".");
        }
    }

    static int minutes(String text) {
        int minutes = text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 0;
        if (minutes < FEWEST_MINUTES || minutes > MOST_MINUTES) {
            throw new StartFailure("Expected --minutes= with a number from %d to %d, found \"%s\"."
                    .formatted(FEWEST_MINUTES, MOST_MINUTES, text));
        }
        return minutes;
    }

    /** Never among the data of a live run. */
    Path stateWithin(Path state) {
        return state.resolve("simulation").resolve(scenario);
    }
}
