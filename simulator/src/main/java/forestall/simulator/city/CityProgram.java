package forestall.simulator.city;

import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.scenario.Minutes;
import forestall.simulator.city.scenario.Scenario;
import forestall.simulator.interfaces.Addresses;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Ledger;
import forestall.simulator.patience.StepFailure;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** {@code ./simulate}, and the simulation in {@code ./run --simulate}: plays, shows how far it is, and says what came of it. */
public final class CityProgram {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** As many telephone numbers as there are in a range for tests. */
    private static final int TELEPHONES = 10_000_000;

    private static final int A_SECOND = 50;
    private static final int LINES = 20;

    private CityProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** The exit status: 0 when it was played to its end, 1 when it broke off, 2 when the arguments make no sense. */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            CityArguments asked = CityArguments.parse(arguments);
            if (asked.help()) {
                out.print(CityArguments.HELP);
                return 0;
            }
            if (asked.clock()) {
                tellClock(asked, out);
            } else {
                play(asked, environment, out);
            }
            return 0;
        } catch (IllegalArgumentException nonsense) {
            err.println(nonsense.getMessage());
            return 2;
        } catch (StepFailure failure) {
            err.println("The simulation broke off: " + failure.getMessage());
            return 1;
        }
    }

    /** As lines of the environment that services read, but for the reference, which whoever starts them chooses. */
    private static void tellClock(CityArguments asked, PrintStream out) {
        Scenario scenario = asked.scenario();
        if (scenario == null) {
            throw new IllegalArgumentException("expected --scenario=NAME beside --clock, found none");
        }
        double speed = Duration.between(scenario.begins(), scenario.ends()).toSeconds() / (asked.minutes() * 60.0);
        out.println("FORESTALL_CLOCK_START=" + scenario.begins());
        out.println("FORESTALL_CLOCK_END=" + scenario.ends());
        out.println("FORESTALL_CLOCK_SPEED=" + speed);
    }

    private static void play(CityArguments asked, Map<String, String> environment, PrintStream out) {
        CityClock clock = CityClock.of(environment);
        Everybody everybody = new Everybody(Addresses.of(environment));
        Path file = Objects.requireNonNull(asked.ledger());
        try (Ledger ledger = Ledger.begin(file)) {
            Scenario chosen = asked.scenario();
            boolean own = chosen != null;
            Scenario scenario =
                    chosen != null ? chosen : new Minutes(clock.clock().instant(), asked.minutes(), asked.alerts());
            long second = Instant.now().getEpochSecond();
            CitySettings settings = new CitySettings(
                    scenario,
                    asked.seed(),
                    own ? scenario.name() : "city-" + second,
                    own ? 0 : (int) (second * A_SECOND % TELEPHONES),
                    asked.operators(),
                    PATIENCE);
            out.printf(Locale.ROOT, "Simulating %s with seed %d, ledger %s.%n", scenario.name(), asked.seed(), file);
            CityReport report = new City(everybody, settings, clock).play(ledger, bar(out));
            out.println();
            tell(report, out);
            if (own) {
                tellHeadline(everybody, scenario, out);
            }
        }
    }

    /** In place where somebody watches; a line now and then where nobody does. */
    private static Consumer<Progress> bar(PrintStream out) {
        if (isWatched()) {
            return progress -> {
                out.print("\r" + progress.line() + "\u001b[K");
                out.flush();
            };
        }
        return new Consumer<>() {
            private int told = -1;

            @Override
            public void accept(Progress progress) {
                int now = (int) (progress.share() * LINES);
                if (now > told) {
                    told = now;
                    out.println(progress.line());
                }
            }
        };
    }

    @SuppressWarnings("SystemConsoleNull") // declared to be absent where there is none
    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static void tell(CityReport report, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "Played %,d alerts in %d min %02d s.%n",
                report.planned(),
                report.took().toMinutes(),
                report.took().toSecondsPart());
        for (What what : What.values()) {
            out.printf(
                    Locale.ROOT,
                    "  %-45s %,10d%n",
                    what.words(),
                    report.counts().get(what));
        }
        report.surprises().forEach(surprise -> out.println("  surprise: " + surprise));
    }

    private static void tellHeadline(Everybody everybody, Scenario scenario, PrintStream out) {
        Answer answer = everybody.analyst().get("/v1/statistics/headline?month=" + scenario.month());
        if (!answer.is(200)) {
            throw new StepFailure("the headline of " + scenario.month(), answer.found());
        }
        JsonNode text = answer.body().path("text");
        out.println(text.path("en").asString(""));
        out.println(text.path("zh").asString(""));
    }
}
