package forestall.simulator.reconciliation;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the command line may say.
 *
 * @param patience until consumers have caught up
 * @param alone whether the ledger is all there was
 * @param confirmAboveFen a loss above this counts when a second person has confirmed it
 */
record ReconcileArguments(boolean help, Path ledger, Duration patience, boolean alone, long confirmAboveFen) {

    static final String HELP = """
            ./reconcile: compares a ledger of what was sent to a running stack with the topics, PostgreSQL, the document
            store and the statistics, and prints the differences by id. It reads, and changes nothing.
            Exit status 0 when there is none, 1 when there is one or a store does not answer.

              --ledger=FILE     what was sent and what was answered, as the simulator writes it
              --wait=60         so many seconds until all consumers have caught up and the outboxes are empty;
                                after that it compares what there is
              --alone           the ledger is all there was: anything else that is there is a difference
              --confirm-above-fen=100000000
                                forestall.cases.money.confirm-above-fen of the stack
              --help            this text

            FORESTALL_KAFKA, FORESTALL_POSTGRES_URL, FORESTALL_POSTGRES_USER, FORESTALL_POSTGRES_PASSWORD and
            FORESTALL_MONGO_URL say where the stores are, as they do for the services; without them
            FORESTALL_KAFKA_PORT, FORESTALL_POSTGRES_PORT and FORESTALL_MONGO_PORT, as they do for ./run.
            """;

    private static final Path NONE = Path.of("");

    static ReconcileArguments parse(String[] arguments) {
        boolean help = false;
        Path ledger = NONE;
        long wait = 60;
        boolean alone = false;
        long confirmAboveFen = 100_000_000;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--alone" -> alone = true;
                case "--ledger" -> ledger = Path.of(argument.substring(equals + 1));
                case "--wait" -> wait = number(argument);
                case "--confirm-above-fen" -> confirmAboveFen = number(argument);
                default ->
                    throw new IllegalArgumentException(
                            "expected --ledger, --wait, --alone, --confirm-above-fen or --help, found '%s'"
                                    .formatted(argument));
            }
        }
        if (!help && (ledger.equals(NONE) || ledger.toString().equals("--ledger"))) {
            throw new IllegalArgumentException("expected a ledger, such as --ledger=ledger.ndjson, found none");
        }
        return new ReconcileArguments(help, ledger, Duration.ofSeconds(wait), alone, confirmAboveFen);
    }

    private static long number(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        if (!value.matches("[0-9]{1,16}")) {
            throw new IllegalArgumentException("expected a number such as --wait=60, found '%s'".formatted(argument));
        }
        return Long.parseLong(value);
    }
}
