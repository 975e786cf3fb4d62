package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import forestall.events.statistics.StatisticsTopics;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.reporting.streams.in.StatisticsJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The copy that each instance has of what is published. */
class StatisticsViewTest {

    @TempDir
    Path state;

    private TopologyTestDriver driver;

    @BeforeEach
    void open() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "view");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:9");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(StatisticsTopologies.view(), settings);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void days_stand_in_the_order_of_their_dates_and_the_latest_word_on_a_cell_holds() {
        publish(StatisticsTopics.DAILY, day("2017-12-01", "310104017"), "{\"alerts\":4}");
        publish(StatisticsTopics.DAILY, day("2017-11-30", "310105004"), "{\"alerts\":1}");
        publish(StatisticsTopics.DAILY, day("2017-11-09", "310104017"), "{\"alerts\":9}");
        publish(StatisticsTopics.DAILY, day("2017-11-30", "310105004"), "{\"alerts\":2,\"addedLater\":7}");

        assertThat(shown("daily-view")).containsExactly("2017-11-09 9", "2017-11-30 2", "2017-12-01 4");
    }

    @Test
    void a_cell_that_is_empty_again_is_gone() {
        MonthlyKey november = new MonthlyKey(YearMonth.of(2017, 11), new DistrictCode("310104"));
        publish(StatisticsTopics.MONTHLY, november, "{\"visits\":1}");
        publish(StatisticsTopics.MONTHLY, november, null);

        assertThat(shown("monthly-view")).isEmpty();
    }

    private void publish(String topic, Object key, String figures) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(StatisticsJson.text(key), figures == null ? null : figures.getBytes(StandardCharsets.UTF_8));
    }

    private static DailyKey day(String date, String station) {
        return new DailyKey(
                LocalDate.parse(date),
                new DistrictCode(station.substring(0, 6)),
                new StationCode(station),
                ScamType.LOAN,
                Grade.RED,
                AgeBand.UNKNOWN);
    }

    private List<String> shown(String store) {
        List<String> shown = new ArrayList<>();
        try (KeyValueIterator<String, Figures> cells =
                driver.<String, Figures>getKeyValueStore(store).range("{\"date\":\"2017", "{\"n")) {
            cells.forEachRemaining(cell ->
                    shown.add(StatisticsJson.read(cell.key, DailyKey.class).date() + " " + cell.value.alerts()));
        }
        return shown;
    }
}
