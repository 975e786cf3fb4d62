package forestall.cases.history.in;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.RunningCaseService;
import forestall.cases.history.Records;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long an import takes; {@code -Dforestall.import.lines=10000} for a whole one. */
class ImportTimingTest extends RunningCaseService {

    private static final int LINES = Integer.getInteger("forestall.import.lines", 100);

    @Test
    void a_large_import_tells_how_long_it_took_and_posted_again_changes_nothing() {
        String run = UUID.randomUUID().toString();
        String lines = IntStream.range(0, LINES)
                .mapToObj(i -> Records.of(run + " " + i)
                        .with("summary", "A caller asked for a transfer to a safe account. ".repeat(6))
                        .victim("+86136%08d".formatted(i), "计某")
                        .losing("SUFFERED", 1_000_000, "2019-05-30")
                        .with("suspects", List.of(Map.of("phone", "+85291%06d".formatted(i % 50), "handle", run)))
                        .line())
                .collect(Collectors.joining("\n"));

        Answer first = timed("taken", lines);
        Answer again = timed("found unchanged", lines);

        assertThat(first.body().get("accepted").asInt()).as(first.raw().body()).isEqualTo(LINES);
        assertThat(again.body().get("unchanged").asInt()).isEqualTo(LINES);
    }

    private Answer timed(String what, String lines) {
        long start = System.nanoTime();
        Answer answer = postLines("/v1/cases/import", lines, "investigator");
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "import: %d lines of %d bytes altogether %s in %d ms%n", LINES, lines.length(), what, took.toMillis());
        return answer;
    }
}
