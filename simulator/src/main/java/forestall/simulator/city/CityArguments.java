package forestall.simulator.city;

import forestall.simulator.city.scenario.Scenario;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line may say.
 *
 * @param clock only tells the clock of a scenario that lasts so many minutes
 * @param minutes of real time that a simulation without a scenario lasts
 * @param perMinute alerts in each of these
 */
record CityArguments(
        boolean help,
        boolean clock,
        @Nullable Scenario scenario,
        @Nullable Path ledger,
        long seed,
        int operators,
        int minutes,
        int perMinute) {

    static final String HELP = """
            ./simulate: people of a made-up city use a running stack (./run) as it goes, in real time

              --minutes=5        for so long
              --per-minute=30    so many alerts in each minute
              --ledger=FILE      what was sent and what was answered, for ./reconcile; it must not be there yet
              --seed=2017        the same seed and directory are the same people and the same alerts
              --operators=12     from 1 to 99
              --help             this text

            A month in minutes: ./run --simulate november-2017, which runs a stack of its own in its own time.
            FORESTALL_*_PORT say where the stack is, as they do for ./run. The people stay behind in the data.
            """;

    /** Each is known before the first is sent. */
    private static final int MOST_ALERTS = 1_000_000;

    int alerts() {
        return minutes * perMinute;
    }

    static CityArguments parse(String[] arguments) {
        boolean help = false;
        boolean clock = false;
        Scenario scenario = null;
        Path ledger = null;
        long seed = 2017;
        int operators = 12;
        int minutes = 5;
        int perMinute = 30;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            String value = equals < 0 ? "" : argument.substring(equals + 1);
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--clock" -> clock = true;
                case "--scenario" -> scenario = Scenario.named(value);
                case "--ledger" -> ledger = Path.of(value);
                case "--seed" -> seed = number(argument, value);
                case "--operators" -> operators = number(argument, value);
                case "--minutes" -> minutes = number(argument, value);
                case "--per-minute" -> perMinute = number(argument, value);
                default ->
                    throw new IllegalArgumentException(
                            "expected --minutes, --per-minute, --ledger, --seed, --operators or --help, found '%s'"
                                    .formatted(argument));
            }
        }
        if (!help && !clock && ledger == null) {
            throw new IllegalArgumentException("expected --ledger=FILE, found none");
        }
        if ((long) minutes * perMinute > MOST_ALERTS) {
            throw new IllegalArgumentException("expected %,d alerts at most, found %,d minutes with %,d in each"
                    .formatted(MOST_ALERTS, minutes, perMinute));
        }
        return new CityArguments(help, clock, scenario, ledger, seed, operators, minutes, perMinute);
    }

    private static int number(String argument, String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(
                    "expected a number from 1, such as --minutes=5, found '%s'".formatted(argument));
        }
        return Integer.parseInt(value);
    }
}
