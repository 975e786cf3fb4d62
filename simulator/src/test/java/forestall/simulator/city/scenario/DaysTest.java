package forestall.simulator.city.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final Scenario NOVEMBER = Scenario.named("november-2017");

    @Test
    void november_is_thirty_days_of_shanghai_and_the_morning_after() {
        assertThat(NOVEMBER.begins()).isEqualTo("2017-10-31T16:00:00Z");
        assertThat(NOVEMBER.closes()).isEqualTo("2017-11-30T22:00:00Z");
        assertThat(NOVEMBER.ends()).isEqualTo("2017-12-01T01:00:00Z");
        assertThat(NOVEMBER.month()).hasToString("2017-11");
    }

    @Test
    void its_books_say_what_the_article_says() {
        assertThat(NOVEMBER.totals()).isEqualTo(new Totals(60_000_000_00L, 149_000_000_00L));
    }

    @Test
    void every_day_has_its_alerts_and_the_same_seed_has_the_same() {
        List<Instant> alerts = NOVEMBER.alerts(new SplittableRandom(1));
        assertThat(alerts).isSorted().isEqualTo(NOVEMBER.alerts(new SplittableRandom(1)));
        assertThat(alerts).isNotEqualTo(NOVEMBER.alerts(new SplittableRandom(2)));
        Map<LocalDate, Long> perDay = alerts.stream()
                .collect(
                        Collectors.groupingBy(at -> at.atZone(Scenario.SHANGHAI).toLocalDate(), Collectors.counting()));
        assertThat(perDay)
                .hasSize(30)
                .allSatisfy((day, count) -> assertThat(count).as(day.toString()).isBetween(380L, 660L));
        assertThat(alerts.getLast()).isBefore(NOVEMBER.closes().minus(Duration.ofHours(7)));
    }

    @Test
    void scammers_sleep_at_night() {
        List<Instant> alerts = NOVEMBER.alerts(new SplittableRandom(3));
        long atFour = inHour(alerts, 4);
        long atTen = inHour(alerts, 10);
        assertThat(atTen).isGreaterThan(20 * atFour);
    }

    @Test
    void a_scenario_that_is_none_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> Scenario.named("december-2017"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a simulation of november-2017, found 'december-2017'");
    }

    @Test
    void days_that_end_before_they_begin_are_refused() {
        LocalDate first = LocalDate.of(2017, 11, 2);
        assertThatThrownBy(() -> new Days("x", first, first.minusDays(1), 1, null))
                .hasMessageContaining("2017-11-02")
                .hasMessageContaining("2017-11-01");
        assertThatThrownBy(() -> new Days("x", first, first, 0, null)).hasMessageContaining("found 0");
    }

    private static long inHour(List<Instant> alerts, int hour) {
        return alerts.stream()
                .filter(at -> at.atZone(Scenario.SHANGHAI).getHour() == hour)
                .count();
    }
}
