package forestall.reporting.streams.in;

import forestall.events.statistics.Figures;
import forestall.events.statistics.StatisticsTopics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;

/** Global tables of the published figures, under their keys as text: in the order of the text the days follow each other. */
public final class StatisticsView {

    static final String DAILY = "daily-view";
    static final String MONTHLY = "monthly-view";
    private static final Serde<Figures> FIGURES = StatisticsJson.serde(Figures.class);

    private StatisticsView() {}

    public static void of(StreamsBuilder builder) {
        table(builder, StatisticsTopics.DAILY, DAILY);
        table(builder, StatisticsTopics.MONTHLY, MONTHLY);
    }

    private static void table(StreamsBuilder builder, String topic, String store) {
        builder.globalTable(
                topic,
                Consumed.with(Serdes.String(), FIGURES),
                Materialized.<String, Figures, KeyValueStore<Bytes, byte[]>>as(store)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(FIGURES));
    }
}
