package forestall.simulator.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CityArgumentsTest {

    @Test
    void minutes_and_a_rate_make_so_many_alerts() {
        assertThat(parse("--ledger=x", "--minutes=4", "--per-minute=25").alerts())
                .isEqualTo(100);
    }

    @Test
    void more_alerts_than_can_be_planned_are_refused() {
        assertThatThrownBy(() -> parse("--ledger=x", "--minutes=999999", "--per-minute=999999"))
                .hasMessage("expected 1,000,000 alerts at most, found 999,999 minutes with 999,999 in each");
    }

    @Test
    void a_ledger_is_needed_to_begin() {
        assertThatThrownBy(() -> parse("--minutes=4")).hasMessage("expected --ledger=FILE, found none");
        assertThat(parse("--help").help()).isTrue();
    }

    private static CityArguments parse(String... arguments) {
        return CityArguments.parse(arguments);
    }
}
