package forestall.simulator.walk;

import forestall.simulator.interfaces.Addresses;
import forestall.simulator.patience.StepFailure;
import java.io.PrintStream;
import java.util.Map;

/** {@code ./walk}: walks through a running stack and says whether everything agrees. */
public final class WalkProgram {

    private static final int EVERY = 100;

    private WalkProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** The exit status: 0 when everything agrees, 1 when there is a difference, 2 when the arguments make no sense. */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            WalkArguments asked = WalkArguments.parse(arguments);
            if (asked.help()) {
                out.print(WalkArguments.HELP);
                return 0;
            }
            Addresses addresses = Addresses.of(environment).withDispatch(asked.dispatch());
            String broker = environment.getOrDefault(
                    "FORESTALL_KAFKA", "localhost:" + environment.getOrDefault("FORESTALL_KAFKA_PORT", "9092"));
            WalkReport report = new Walk(addresses, broker, asked.settings()).walk(ended -> {
                if (ended % EVERY == 0) {
                    err.println(ended + " journeys have ended");
                }
            });
            new Summary(out).print(report);
            return report.differences().isEmpty() ? 0 : 1;
        } catch (IllegalArgumentException nonsense) {
            err.println(nonsense.getMessage());
            return 2;
        } catch (StepFailure failure) {
            err.println("The walk broke off: " + failure.getMessage());
            return 1;
        }
    }
}
