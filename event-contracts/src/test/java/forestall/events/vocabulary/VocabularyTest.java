package forestall.events.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

class VocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "0, UNDER_18",
        "17, UNDER_18",
        "18, FROM_18_TO_29",
        "29, FROM_18_TO_29",
        "30, FROM_30_TO_44",
        "44, FROM_30_TO_44",
        "45, FROM_45_TO_59",
        "55, FROM_45_TO_59",
        "59, FROM_45_TO_59",
        "60, FROM_60",
        "110, FROM_60"
    })
    void an_age_belongs_to_one_band(int age, AgeBand band) {
        assertThat(AgeBand.of(age)).isEqualTo(band);
    }

    @ParameterizedTest
    @NullSource
    void an_age_that_nobody_knows_has_its_own_band(Integer age) {
        assertThat(AgeBand.of(age)).isEqualTo(AgeBand.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"DISSUADED", "SELF_AWARE", "IGNORED_WARNING", "DENIES", "ALREADY_TRANSFERRED", "FALSE_ALARM"})
    void these_outcomes_reached_somebody(CallOutcome outcome) {
        assertThat(outcome.reached()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"NO_ANSWER", "BUSY", "REJECTED", "POWERED_OFF", "OUT_OF_SERVICE", "WRONG_PERSON"})
    void these_outcomes_reached_nobody(CallOutcome outcome) {
        assertThat(outcome.reached()).isFalse();
    }
}
