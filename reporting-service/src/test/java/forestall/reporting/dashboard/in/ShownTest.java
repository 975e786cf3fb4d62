package forestall.reporting.dashboard.in;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.reporting.dashboard.Measure.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    private final Shown shown = new Shown(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 110, 100, +10.0 %",
        "FEN, 50, 100, −50.0 %",
        "MINUTES, 3.5, 3.5, ±0.0 %",
        "SHARE, 0.366, 0.479, −11.3 pts",
        "SHARE, 0.5, 0, +50.0 pts",
        "NUMBER, 5, 0, –",
        "MINUTES, , 3.5, –",
        "SHARE, 0.5, , –"
    })
    void a_change_is_told_in_percent_and_of_a_share_in_points(
            Unit unit, BigDecimal now, BigDecimal before, String text) {
        assertThat(shown.change(unit, now, before).text()).isEqualTo(text);
    }

    @Test
    void a_part_of_nothing_is_no_share() {
        assertThat(shown.share(0, 0).text()).isEqualTo("–");
        assertThat(shown.share(1, 3).text()).isEqualTo("33.3 %");
    }
}
