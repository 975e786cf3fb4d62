package forestall.simulator.walk;

import java.time.Duration;

/**
 * What the command line may say.
 *
 * @param dispatch so many instances of dispatch, as {@code ./run --dispatch=N} starts them
 */
record WalkArguments(boolean help, WalkSettings settings, int dispatch) {

    private static final int MOST_INSTANCES = 9;

    static final String HELP = """
            ./walk: walks synthetic alerts through calls and visits of a running stack (./run), then checks that
            events, queues and interventions agree one by one. Exit status 0 when they do, 1 when not.

              --alerts=1000     how many alerts
              --seed=7          the same seed is the same plan
              --operators=12    how many operators, from 3 to 99
              --at-once=32      how many journeys at a time
              --minutes=30      how long it may take; what is not over by then is a difference
              --dispatch=1      how many instances of dispatch there are, as with ./run --dispatch=N
              --help            this text

            FORESTALL_KAFKA_PORT, FORESTALL_IDENTITY_PORT, FORESTALL_INTAKE_PORT and FORESTALL_DISPATCH_PORT
            say where the stack is, as they do for ./run. The walk leaves its people behind in the data.
            """;

    WalkArguments {
        if (dispatch < 1 || dispatch > MOST_INSTANCES) {
            throw new IllegalArgumentException(
                    "expected from 1 to %d instances of dispatch, found %d".formatted(MOST_INSTANCES, dispatch));
        }
    }

    static WalkArguments parse(String[] arguments) {
        WalkSettings usual = WalkSettings.usual();
        boolean help = false;
        int alerts = usual.alerts();
        long seed = usual.seed();
        int operators = usual.operators();
        int atOnce = usual.atOnce();
        int minutes = (int) usual.longest().toMinutes();
        int dispatch = 1;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--alerts" -> alerts = number(argument);
                case "--seed" -> seed = number(argument);
                case "--operators" -> operators = number(argument);
                case "--at-once" -> atOnce = number(argument);
                case "--minutes" -> minutes = number(argument);
                case "--dispatch" -> dispatch = number(argument);
                default ->
                    throw new IllegalArgumentException(
                            "expected --alerts, --seed, --operators, --at-once, --minutes, --dispatch or --help, found '%s'"
                                    .formatted(argument));
            }
        }
        return new WalkArguments(
                help, new WalkSettings(alerts, seed, operators, atOnce, Duration.ofMinutes(minutes)), dispatch);
    }

    private static int number(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        if (!value.matches("[0-9]{1,7}") || !argument.contains("=")) {
            throw new IllegalArgumentException(
                    "expected a number such as --alerts=1000, found '%s'".formatted(argument));
        }
        return Integer.parseInt(value);
    }
}
