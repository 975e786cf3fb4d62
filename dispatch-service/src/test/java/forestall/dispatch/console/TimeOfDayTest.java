package forestall.dispatch.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {

    /** 14:30 in Shanghai is 06:30 in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2017-11-14T06:29:59Z, 2017-11-14T06:30:00Z",
        "2017-11-14T06:30:00Z, 2017-11-15T06:30:00Z",
        "2017-11-14T06:30:01Z, 2017-11-15T06:30:00Z",
        "2017-11-14T20:00:00Z, 2017-11-15T06:30:00Z"
    })
    void a_time_of_the_day_is_the_next_one(Instant now, Instant expected) {
        assertThat(TimeOfDay.next(now, "14:30", "/again")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "soon", "14.30"})
    void anything_else_is_refused_as_the_next_one(String text) {
        assertThatThrownBy(() -> TimeOfDay.next(Instant.EPOCH, text, "/again"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("time-unreadable"));
    }

    /** 14:30 in Shanghai is 06:30 in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2017-11-14T06:29:59Z, 2017-11-13T06:30:00Z",
        "2017-11-14T06:30:00Z, 2017-11-14T06:30:00Z",
        "2017-11-14T06:30:01Z, 2017-11-14T06:30:00Z",
        "2017-11-14T20:00:00Z, 2017-11-14T06:30:00Z"
    })
    void a_time_of_the_day_is_the_last_one(Instant now, Instant expected) {
        assertThat(TimeOfDay.last(now, "14:30", "/arrived")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "just now", "14.30"})
    void anything_else_is_refused_as_the_last_one(String text) {
        assertThatThrownBy(() -> TimeOfDay.last(Instant.EPOCH, text, "/arrived"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("time-unreadable"));
    }
}
