package forestall.dispatch.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextTimeTest {

    /** 14:30 in Shanghai is 06:30 in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2017-11-14T06:29:59Z, 2017-11-14T06:30:00Z",
        "2017-11-14T06:30:00Z, 2017-11-15T06:30:00Z",
        "2017-11-14T06:30:01Z, 2017-11-15T06:30:00Z",
        "2017-11-14T20:00:00Z, 2017-11-15T06:30:00Z"
    })
    void a_time_of_the_day_is_the_next_one(Instant now, Instant expected) {
        assertThat(NextTime.after(now, "14:30")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "soon", "14.30"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> NextTime.after(Instant.EPOCH, text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("time-unreadable"));
    }
}
