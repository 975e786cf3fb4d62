package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import forestall.events.Envelope;
import forestall.local.TestInfrastructure;
import forestall.reporting.histories.EmptyBroker;
import forestall.reporting.histories.Feed;
import forestall.reporting.histories.MadeHistories;
import forestall.reporting.histories.Recount;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A year of made histories at any scale. Not part of the build: {@code -Dforestall.histories=1000000} says how many. With
 * {@code -Dforestall.histories.broker=host:9092} they are written to the topics of that broker, which must be there, and what the figures
 * must be is printed; without, they are written to a broker of the test's own and counted by a service of its own.
 */
class MillionHistories {

    private static final String BROKER = "forestall.histories.broker";
    private static final MadeHistories YEAR = MadeHistories.ofAYear(1);

    private final long number = Long.getLong("forestall.histories", 0);
    private final Recount recount = new Recount(cell -> YearMonth.from(cell.date()));
    private long events;

    /** A moment, and how long the processors had worked for this process by then, which other work on the machine does not change. */
    private record Moment(long nanos, long processorNanos) {

        private static final OperatingSystemMXBean PROCESS =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private static Moment now() {
            return new Moment(System.nanoTime(), PROCESS.getProcessCpuTime());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "forestall.histories", matches = "[0-9]+")
    @EnabledIfSystemProperty(named = BROKER, matches = ".+")
    void written_to_a_broker_of_ones_choice() {
        write(System.getProperty(BROKER));
        recount.counts().forEach((month, figures) -> System.out.println(month + " " + figures));
    }

    @Test
    @EnabledIfSystemProperty(named = "forestall.histories", matches = "[0-9]+")
    @DisabledIfSystemProperty(named = BROKER, matches = ".+")
    void written_and_counted(@TempDir Path state) {
        EmptyBroker.withSources(TestInfrastructure.kafka(), 3);
        write(TestInfrastructure.kafka());
        Moment begun = Moment.now();
        try (RunningReporting reporting = new RunningReporting(state)) {
            await().atMost(Duration.ofHours(12))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(shown(reporting)).isEqualTo(recount.counts()));
        }
        tell("counted", begun);
    }

    private void write(String bootstrapServers) {
        Moment begun = Moment.now();
        try (Feed feed = new Feed(bootstrapServers)) {
            Iterator<List<Envelope<?>>> histories = YEAR.first(number).iterator();
            while (histories.hasNext()) {
                List<Envelope<?>> history = histories.next();
                feed.write(history);
                recount.add(history);
                events += history.size();
            }
        }
        tell("written", begun);
    }

    private void tell(String what, Moment begun) {
        Moment now = Moment.now();
        double seconds = (now.nanos() - begun.nanos()) / 1e9;
        double processor = (now.processorNanos() - begun.processorNanos()) / 1e9;
        System.out.printf(
                "%,d histories, %,d events %s in %.0f s, %.0f s of a processor: %,.0f histories, %,.0f events a second%n",
                number, events, what, seconds, processor, number / seconds, events / seconds);
    }

    /** By month, as the service answers. */
    private static Map<String, Map<String, Long>> shown(RunningReporting reporting) {
        Map<String, Map<String, Long>> shown = new TreeMap<>();
        JsonNode rows = reporting
                .get("/v1/statistics/monthly?from=2016-12&to=2018-02", "analyst")
                .body()
                .path("rows");
        rows.forEach(row -> {
            Map<String, Long> figures = new TreeMap<>();
            PlainDashboard.numbers(row).forEach((figure, count) -> {
                if (count.signum() != 0) {
                    figures.put(figure, count.longValueExact());
                }
            });
            shown.put(row.get("month").asString(), figures);
        });
        return shown;
    }
}
