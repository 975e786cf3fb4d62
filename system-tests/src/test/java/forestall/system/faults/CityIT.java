package forestall.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.clock.AgreedClock;
import forestall.local.TestStacks;
import forestall.local.supervision.Stack;
import forestall.simulator.city.City;
import forestall.simulator.city.CityClock;
import forestall.simulator.city.CityReport;
import forestall.simulator.city.CitySettings;
import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.scenario.Days;
import forestall.simulator.city.scenario.Scenario;
import forestall.simulator.city.scenario.Totals;
import forestall.simulator.interfaces.Addresses;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two days of a small city in about a minute, in the services' own time, with nothing else in the stack; behind -Pfaults. */
@Tag("faults")
class CityIT {

    private static final Totals TOTALS = new Totals(200_000_000, 900_000_000);
    private static final Scenario TWO_DAYS =
            new Days("two-days", LocalDate.of(2017, 11, 29), LocalDate.of(2017, 11, 30), 240, TOTALS);
    private static final Duration STARTING = Duration.ofSeconds(45);
    private static final double A_MINUTE = 60;

    @TempDir
    static Path directory;

    @Test
    void the_books_of_two_days_agree_to_the_fen_with_everything_that_was_sent() {
        double speed = Duration.between(TWO_DAYS.begins(), TWO_DAYS.ends()).toSeconds() / A_MINUTE;
        OwnTime time = new OwnTime(TWO_DAYS.begins(), speed, Instant.now().plus(STARTING), TWO_DAYS.ends());
        Path file = directory.resolve("ledger.ndjson");
        try (Stack stack = time.started(TestStacks.in(directory.resolve("stack")))) {
            Everybody everybody = new Everybody(Addresses.of(stack.environment()));
            CityReport report = play(everybody, time.clock(), file);

            assertThat(report.surprises()).isEmpty();
            for (What done : new What[] {What.ALERTS, What.CALLS, What.VISITS, What.LOSSES}) {
                assertThat(report.counts().get(done)).as(done.words()).isPositive();
            }
            assertThat(report.counts().get(What.ALERTS)).isEqualTo(report.planned());
            Agreement.between(file, stack, true, Duration.ofMinutes(1));
            the_press_line_says_the_totals(everybody);
        }
    }

    private static CityReport play(Everybody everybody, AgreedClock clock, Path file) {
        CitySettings settings = new CitySettings(TWO_DAYS, 7, TWO_DAYS.name(), 0, 6, Duration.ofMinutes(1));
        try (Ledger ledger = Ledger.begin(file)) {
            return new City(everybody, settings, CityClock.agreed(clock)).play(ledger, progress -> {});
        }
    }

    private static void the_press_line_says_the_totals(Everybody everybody) {
        Answer headline = everybody.analyst().get("/v1/statistics/headline?month=2017-11");
        assertThat(headline.body().path("preventedByVisitFen").asLong()).isEqualTo(TOTALS.preventedByVisitsFen());
        assertThat(headline.body().path("stoppedInAccountYearToDateFen").asLong())
                .isEqualTo(TOTALS.stoppedInYearFen());
        assertThat(headline.body().path("text").path("en").asString())
                .contains("2.00 million yuan", "9.00 million yuan", "by the end of November");
    }
}
