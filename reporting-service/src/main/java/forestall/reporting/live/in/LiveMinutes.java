package forestall.reporting.live.in;

import forestall.events.AlertEvent;
import forestall.events.CallFlagged;
import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.reporting.live.LiveAlert;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.state.WindowStore;

/** alerts → each once → by the minute of their receipt. */
public final class LiveMinutes {

    private static final TimeWindows MINUTE = TimeWindows.ofSizeAndGrace(Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final String EVERYWHERE = "everywhere";

    private LiveMinutes() {}

    public static void of(
            StreamsBuilder builder,
            Consumed<String, Envelope<AlertEvent>> read,
            Serde<LiveAlert> alerts,
            Serde<LiveKey> minutes,
            Serde<LiveFigures> figures,
            int partitions,
            String to) {
        builder.stream(Topics.ALERTS.name(), read.withTimestampExtractor(LiveMinutes::receivedAt))
                .process(AlertsWithoutPersons::new, Named.as("alerts-without-persons"))
                .repartition(Repartitioned.with(Serdes.String(), alerts)
                        .withName("live-alerts")
                        .withNumberOfPartitions(partitions))
                .process(EachOnce.supplier(), Named.as("each-alert-once"))
                .groupBy((alertId, alert) -> EVERYWHERE, Grouped.with("live", Serdes.String(), alerts))
                .windowedBy(MINUTE)
                .aggregate(
                        () -> LiveFigures.NONE,
                        (everywhere, alert, sum) -> sum.plus(alert.counted()),
                        Named.as("live-minutes"),
                        Materialized.<String, LiveFigures, WindowStore<Bytes, byte[]>>as("live-minutes")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(figures)
                                .withRetention(Duration.ofHours(1)))
                .toStream((minute, counted) -> new LiveKey(minute.window().startTime()), Named.as("live-changes"))
                .to(to, Produced.with(minutes, figures).withName("publish-live"));
    }

    /** The intake's clock, but never later than the record itself, so that no single alert closes the minutes of the others. */
    private static long receivedAt(ConsumerRecord<Object, Object> record, long partitionTime) {
        return record.value() instanceof Envelope<?> message && message.event() instanceof CallFlagged alert
                ? Math.min(alert.receivedAt().toEpochMilli(), record.timestamp())
                : record.timestamp();
    }
}
