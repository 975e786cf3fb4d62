package forestall.cases.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    private static final Instant KNOWN = Instant.parse("2026-11-14T01:30:27.5Z");

    @Test
    void a_time_is_that_of_shanghai() {
        assertThat(TypedTime.read("/at", "2026-11-14T09:30", null)).isEqualTo("2026-11-14T01:30:00Z");
        assertThat(TypedTime.text(KNOWN)).isEqualTo("2026-11-14T09:30");
    }

    @Test
    void left_as_it_was_it_is_the_very_time_that_was_known() {
        assertThat(TypedTime.read("/at", "2026-11-14T09:30", KNOWN)).isEqualTo(KNOWN);
        assertThat(TypedTime.read("/at", "2026-11-14T09:31", KNOWN)).isEqualTo("2026-11-14T01:31:00Z");
    }

    @Test
    void nothing_is_no_time() {
        assertThat(TypedTime.read("/at", " ", KNOWN)).isNull();
        assertThat(TypedTime.text(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-11-14", "2026-13-01T00:00", "2026-11-14T25:00"})
    void anything_else_is_refused_with_the_field(String typed) {
        assertThatThrownBy(() -> TypedTime.read("/at", typed, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.field())
                                .isNotNull()
                                .satisfies(field -> assertThat(field.pointer()).isEqualTo("/at")));
    }

    @Test
    void a_day_is_a_day() {
        assertThat(TypedTime.day("/from", "2026-11-14")).isEqualTo(LocalDate.of(2026, 11, 14));
        assertThatThrownBy(() -> TypedTime.day("/from", "2026-02-30")).isInstanceOf(Refusal.class);
    }
}
