package forestall.events.clock;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreedClockTest {

    private static final Instant REFERENCE = Instant.parse("2026-11-27T06:00:00Z");
    private static final Instant START = Instant.parse("2017-10-31T16:00:00Z");
    private static final Instant END = START.plus(ofDays(30));
    private static final double DAY_A_MINUTE = 1440;

    @Test
    void shows_the_start_at_the_reference_and_runs_faster_from_then_on() {
        assertThat(after(ofSeconds(0)).instant()).isEqualTo(START);
        assertThat(after(ofMinutes(1)).instant()).isEqualTo(START.plus(ofDays(1)));
        assertThat(after(ofMillis(2_500)).instant()).isEqualTo(START.plus(ofHours(1)));
    }

    @Test
    void stands_before_the_reference() {
        assertThat(after(ofSeconds(-1)).instant()).isEqualTo(START);
    }

    @Test
    void is_as_fast_as_the_machines_after_the_end() {
        assertThat(after(ofMinutes(30)).instant()).isEqualTo(END);
        assertThat(after(ofMinutes(31)).instant()).isEqualTo(END.plus(ofMinutes(1)));
    }

    @Test
    void without_an_end_it_is_fast_for_ever() {
        Clock endless = new AgreedClock(
                START, DAY_A_MINUTE, REFERENCE, null, Clock.fixed(REFERENCE.plus(ofHours(1)), ZoneOffset.UTC));
        assertThat(endless.instant()).isEqualTo(START.plus(ofDays(60)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3_600, 86_399, 2_591_999, 2_592_000, 2_592_001, 2_600_000})
    void tells_how_long_it_takes_until_a_time(long seconds) {
        Instant time = START.plusSeconds(seconds);
        Duration real = after(ofSeconds(0)).until(time);
        assertThat(after(real).instant()).isBetween(time.minusMillis(1), time.plusMillis(1));
        assertThat(after(real.plusSeconds(1)).until(time)).isEqualTo(Duration.ZERO);
    }

    @Test
    void has_days_of_its_own_in_every_zone() {
        Clock shanghai = after(ofMinutes(13)).withZone(ZoneId.of("Asia/Shanghai"));
        assertThat(LocalDate.now(shanghai)).isEqualTo("2017-11-14");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100_001, Double.NaN, Double.POSITIVE_INFINITY})
    void refuses_a_speed_that_is_none(double speed) {
        assertThatThrownBy(() -> new AgreedClock(START, speed, REFERENCE, null, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("speed")
                .hasMessageContaining(String.valueOf(speed));
    }

    @Test
    void refuses_an_end_that_is_not_after_the_start() {
        assertThatThrownBy(() -> new AgreedClock(START, 2, REFERENCE, START, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after its start 2017-10-31T16:00:00Z");
    }

    private static AgreedClock after(Duration real) {
        return new AgreedClock(START, DAY_A_MINUTE, REFERENCE, END, Clock.fixed(REFERENCE.plus(real), ZoneOffset.UTC));
    }
}
