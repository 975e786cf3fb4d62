package forestall.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.benchmarks.report.Target.RatioAtLeast;
import forestall.benchmarks.report.Target.RatioAtMost;
import forestall.benchmarks.report.Target.ValueAtMost;
import forestall.benchmarks.rounds.Pair;
import forestall.benchmarks.rounds.Pairs;
import forestall.benchmarks.rounds.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerformancePageTest {

    private static final Machine HERE =
            new Machine("some processor", 2, 8_000, "Linux 6", "Temurin 25", List.of("kafka 4"));
    private static final Machine ELSEWHERE =
            new Machine("other processor", 4, 8_000, "Linux 6", "Temurin 25", List.of("kafka 4"));
    private static final String DOCUMENT = """
            # Performance

            %s
            nothing yet
            %s

            What follows.
            """.formatted(PerformancePage.BEGIN, PerformancePage.END);

    @Test
    void a_row_tells_medians_spreads_ratio_target_and_cost() {
        String table = MarkdownTable.of(measured(HERE, "abc", row("1", 0.8, 900, 1000)));
        assertThat(table.lines().toList())
                .contains("| 1 | something | the least | 900 (900–900) alerts/s | 1,000 (1,000–1,000) alerts/s "
                        + "| 0.90 (0.90–0.90) | ≥ 0.8 | yes | per alert: broker 0.25; other: – | 2026-11-27, abc |");
    }

    @Test
    void targets_are_met_or_missed_by_the_median() {
        assertThat(row("1", 0.8, 79, 100).met()).isFalse();
        assertThat(row("1", 0.8, 80, 100).met()).isTrue();
        assertThat(with(new RatioAtMost(0.65), 66, 100).met()).isFalse();
        assertThat(with(new RatioAtMost(0.65), 65, 100).met()).isTrue();
        assertThat(with(new ValueAtMost(1_000), 1_001, 1).met()).isFalse();
        assertThat(with(new ValueAtMost(1_000), 1_000, 1).met()).isTrue();
    }

    @Test
    void only_what_stands_between_the_markers_is_written() {
        String written = PerformancePage.with(DOCUMENT, measured(HERE, "abc", row("1", 0.8, 900, 1000)));
        assertThat(written)
                .startsWith("# Performance\n\n" + PerformancePage.BEGIN + "\n\nsome processor, 2 cores")
                .endsWith("\n" + PerformancePage.END + "\n\nWhat follows.\n")
                .contains("| 1 | something |")
                .doesNotContain("nothing yet");
    }

    @Test
    void rows_that_were_not_measured_now_stay_in_the_order_of_their_numbers() {
        String first = PerformancePage.with(
                DOCUMENT,
                measured(HERE, "abc", row("2", 0.8, 1, 1), row("10 case", 0.8, 1, 1), row("10 gone", 0.8, 1, 1)));
        String second =
                PerformancePage.with(first, measured(HERE, "def", row("3", 0.8, 1, 1), row("10 case", 0.8, 2, 1)));
        assertThat(second.lines()
                        .map(MarkdownTable::label)
                        .filter(label -> !label.isEmpty())
                        .toList())
                .containsExactly("#", "---", "2", "3", "10 case");
        assertThat(second).contains("2026-11-27, abc |", "2026-11-27, def |").containsOnlyOnce("| 10 case |");
    }

    @Test
    void rows_of_another_machine_go() {
        String first = PerformancePage.with(DOCUMENT, measured(HERE, "abc", row("2", 0.8, 1, 1)));
        String second = PerformancePage.with(first, measured(ELSEWHERE, "def", row("3", 0.8, 1, 1)));
        assertThat(second).contains("other processor", "| 3 |").doesNotContain("some processor", "| 2 |");
    }

    @Test
    void a_document_without_a_place_for_them_is_refused() {
        assertThatThrownBy(() -> PerformancePage.with("# Performance\n", measured(HERE, "abc", row("1", 0.8, 1, 1))))
                .hasMessageContaining(PerformancePage.BEGIN);
    }

    private static Measured measured(Machine machine, String commit, Row... rows) {
        return new Measured(
                Instant.parse("2026-11-27T08:00:00Z"), machine, commit, new Measured.Settings(false, 5), List.of(rows));
    }

    private static Row row(String label, double target, double ours, double other) {
        return new Row(
                label, "something", "the least", "alerts/s", "alert", pairs(ours, other), new RatioAtLeast(target));
    }

    private static Row with(Target target, double ours, double other) {
        return new Row("1", "something", "the least", "ms", "alert", pairs(ours, other), target);
    }

    private static Pairs pairs(double ours, double other) {
        return new Pairs(List.of(new Pair(new Sample(ours, Map.of("broker", 0.25)), Sample.of(other))));
    }
}
