package forestall.simulator;

import forestall.simulator.article.ArticleReplay;
import forestall.simulator.article.Step;
import forestall.simulator.article.Story;
import forestall.simulator.interfaces.Addresses;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.Patience;
import forestall.simulator.patience.StepFailure;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;

/** The program: plays the article's case and says what happened, a line per step. */
public final class Simulator {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Simulator() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** The exit status: 0 when the whole story was told, 1 when a step failed, 2 when the arguments make no sense. */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        Story story;
        try {
            story = new Story(
                    Arguments.person(arguments),
                    new Everybody(Addresses.of(environment)),
                    new Patience(PATIENCE),
                    Clock.systemUTC());
        } catch (IllegalArgumentException nonsense) {
            err.println(nonsense.getMessage());
            return 2;
        }
        return tell(story, out, err);
    }

    private static int tell(Story story, PrintStream out, PrintStream err) {
        Iterator<Step> steps = ArticleReplay.steps().iterator();
        Step step = steps.next();
        try {
            while (true) {
                out.printf("%-26s %s%n", step.name(), step.play(story));
                if (!steps.hasNext()) {
                    return 0;
                }
                step = steps.next();
            }
        } catch (StepFailure failure) {
            err.println("The story broke off at \"" + step.name() + "\": " + failure.getMessage());
            return 1;
        }
    }
}
