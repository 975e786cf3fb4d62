package forestall.benchmarks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsumerFiguresTest {

    private static final List<String> SAID = List.of(
            "SLF4J(W): nothing",
            "start.time, end.time, data.consumed.in.nMsg, nMsg.sec, fetch.nMsg.sec",
            "2026-11-27 08:00:00:000, 2026-11-27 08:00:01:000, 50000, 41234.5, 51234.5");

    @Test
    void the_rate_stands_below_its_name() {
        assertThat(ConsumerFigures.rate(SAID, 50_000)).isEqualTo(51234.5);
    }

    @Test
    void a_tool_that_has_not_read_everything_is_no_measurement() {
        assertThatThrownBy(() -> ConsumerFigures.rate(SAID, 50_001)).hasMessageContaining("50001 records");
        assertThatThrownBy(() -> ConsumerFigures.rate(List.of("Timed out"), 1)).hasMessageContaining("Timed out");
    }
}
