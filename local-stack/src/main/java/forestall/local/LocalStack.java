package forestall.local;

import forestall.local.process.StartFailure;
import forestall.local.supervision.Options;
import forestall.local.supervision.Session;

/** {@code ./run}: starts everything that Forestall needs on one machine, watches it, and stops it. */
public final class LocalStack {

    private LocalStack() {}

    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(arguments, System.getenv());
            if (options.help()) {
                System.out.print(Options.HELP);
                return;
            }
            System.exit(new Session(options, System.out).run() ? 0 : 1);
        } catch (StartFailure failure) {
            System.out.flush();
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }
}
