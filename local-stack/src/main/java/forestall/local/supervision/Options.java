package forestall.local.supervision;

import forestall.local.process.StartFailure;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the one who types {@code ./run} wants. */
public record Options(
        boolean help,
        boolean fresh,
        boolean replay,
        boolean services,
        int dispatchInstances,
        @Nullable Simulation simulation,
        Path home,
        Path state,
        PortPlan ports) {

    public static final String HELP = """
            ./run: starts Forestall on this machine and watches it until Ctrl-C

              --fresh         forget the data of earlier runs first
              --no-replay     do not play the article's case on first start
              --dispatch=N    N instances of dispatch side by side, from 1 to 9: the first on its own port,
                              each further one ten ports above (8082, 8092, 8102)
              --simulate NAME a month in minutes instead, in a time and a state directory of its own that begin anew each
                              time; then checks that everything agrees. NAME: november-2017, the article's month
              --minutes=N     for how long, from 2 to 1440 (45)
              --then-stop     do not wait for Ctrl-C when it is over; the exit status says whether everything agreed
              --no-services   only broker, PostgreSQL, document store and identity provider
              --help          this text

            Environment (with defaults)
              FORESTALL_STATE            ./.forestall in the checkout: data, logs, keys
              FORESTALL_KAFKA_PORT       9092    broker
              FORESTALL_POSTGRES_PORT    15432   PostgreSQL
              FORESTALL_MONGO_PORT       37017   document store (MongoDB's protocol)
              FORESTALL_IDENTITY_PORT    8090    identity provider
              FORESTALL_INTAKE_PORT      8081    alert-intake
              FORESTALL_DISPATCH_PORT    8082    dispatch
              FORESTALL_CASE_PORT        8083    case
              FORESTALL_REPORTING_PORT   8084    reporting
              JAVA_HOME                  a JDK of 25 or later; else one is looked for
              FORESTALL_HASH_KEY         a development key: the secret of alert-intake and case for victims' ids;
                                         keep it as long as the data

            The services are told where everything is (a service that runs elsewhere takes the same)
              FORESTALL_KAFKA            localhost:9092
              FORESTALL_ISSUER           http://localhost:8090
              FORESTALL_DISPATCH_PAGES   http://localhost:8082: where browsers find the consoles of calls and visits
              FORESTALL_CASE_PAGES       http://localhost:8083: the case files
              FORESTALL_STATISTICS_PAGES  http://localhost:8084: and the statistics
              FORESTALL_POSTGRES_URL     jdbc:postgresql://localhost:15432/dispatch
              FORESTALL_POSTGRES_USER    postgres
              FORESTALL_POSTGRES_PASSWORD  postgres
              FORESTALL_MONGO_URL        mongodb://localhost:37017/cases
              FORESTALL_REPORTING_STATE  reporting in the state directory
              SERVER_ADDRESS             127.0.0.1: the demo secrets are known to everybody

            FORESTALL_HOME is the checkout; ./run sets it.
            """;

    private static final String DISPATCH = "--dispatch=";
    private static final String MINUTES = "--minutes=";

    public static Options parse(String[] arguments, Map<String, String> environment) {
        boolean help = false;
        boolean fresh = false;
        boolean replay = true;
        boolean services = true;
        int dispatchInstances = 1;
        String simulated = null;
        int minutes = Simulation.USUAL_MINUTES;
        boolean thenStop = false;
        for (Iterator<String> words = List.of(arguments).iterator(); words.hasNext(); ) {
            String argument = words.next();
            switch (argument) {
                case "--help", "-h" -> help = true;
                case "--fresh" -> fresh = true;
                case "--no-replay" -> replay = false;
                case "--no-services" -> services = false;
                case "--simulate" -> simulated = words.hasNext() ? words.next() : "";
                case "--then-stop" -> thenStop = true;
                case String lasting
                when lasting.startsWith(MINUTES) -> minutes = Simulation.minutes(lasting.substring(MINUTES.length()));
                case String several
                when several.startsWith(DISPATCH) -> dispatchInstances = count(several.substring(DISPATCH.length()));
                default ->
                    throw new StartFailure(
                            "Expected --fresh, --no-replay, --dispatch=N, --simulate NAME, --minutes=N, --then-stop, --no-services"
                                    + " or --help, found \"" + argument + "\".");
            }
        }
        Path home = Path.of(environment.getOrDefault("FORESTALL_HOME", "."));
        Path state = home.resolve(environment.getOrDefault("FORESTALL_STATE", ".forestall"));
        PortPlan ports = PortPlan.of(environment).with(Part.DISPATCH, dispatchInstances);
        Simulation simulation = simulated == null ? null : new Simulation(simulated, minutes, thenStop);
        return new Options(
                help,
                fresh,
                replay,
                services || simulation != null,
                dispatchInstances,
                simulation,
                home,
                simulation == null ? state : simulation.stateWithin(state),
                ports);
    }

    private static int count(String text) {
        if (!text.matches("[1-9]")) {
            throw new StartFailure("Expected --dispatch= with a number from 1 to 9, found \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }
}
