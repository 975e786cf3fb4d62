package forestall.benchmarks.ground;

import forestall.local.process.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tool said.
 *
 * @param processorMillis that it used, its start included
 */
public record ToolRun(List<String> lines, double processorMillis) {

    private static final int HEAP_MEGABYTES = 256;
    private static final AtomicInteger RUNS = new AtomicInteger();

    public ToolRun {
        lines = List.copyOf(lines);
    }

    /**
     * Runs it to its end.
     *
     * @param tool producer, consumer or latency
     */
    public static ToolRun of(Ground ground, Duration longest, String tool, String... arguments) throws Exception {
        String[] words = new String[arguments.length + 1];
        words[0] = tool;
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        Child child = ground.start(tool + "-" + RUNS.incrementAndGet(), HEAP_MEGABYTES, Tool.class, words);
        child.onExit().get(longest.toSeconds(), TimeUnit.SECONDS);
        List<String> said = Files.readAllLines(child.log());
        if (child.exitStatus() != 0) {
            throw new IOException("expected Kafka's tool %s to end well, found status %d: %s"
                    .formatted(tool, child.exitStatus(), String.join("; ", said)));
        }
        return new ToolRun(
                said,
                said.stream()
                        .filter(line -> line.startsWith(Tool.COST))
                        .mapToDouble(line -> Double.parseDouble(line.substring(Tool.COST.length())) / 1e6)
                        .sum());
    }

    /** What the pattern's group caught in the last line in which it is. */
    public double figure(Pattern pattern) {
        return lines.reversed().stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(match -> Double.parseDouble(match.group(1)))
                .orElseThrow(() -> new IllegalStateException(
                        "expected " + pattern + " in what the tool said, found: " + String.join("; ", lines)));
    }
}
