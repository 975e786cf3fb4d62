package forestall.reporting.facts.in;

import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.InterventionEvent;
import forestall.events.Topic;
import forestall.events.Topics;
import forestall.reporting.facts.CountableDays;
import forestall.reporting.facts.Fact;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;

/** events → facts → by fact id → the latest statement of each. */
public final class LatestFacts {

    private LatestFacts() {}

    public static KTable<String, Fact> of(
            StreamsBuilder builder,
            Consumed<String, Envelope<InterventionEvent>> interventions,
            Consumed<String, Envelope<CaseEvent>> cases,
            CountableDays days,
            Serde<Fact> written,
            int partitions) {
        return facts(builder, interventions, Topics.INTERVENTIONS, days)
                .merge(facts(builder, cases, Topics.CASES, days))
                .repartition(Repartitioned.with(Serdes.String(), written)
                        .withName("facts")
                        .withNumberOfPartitions(partitions))
                .groupByKey(Grouped.with(Serdes.String(), written))
                .reduce(
                        Fact::latest,
                        Named.as("latest-statement"),
                        Materialized.<String, Fact, KeyValueStore<Bytes, byte[]>>as("latest-facts")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(written));
    }

    private static <E extends Event> KStream<String, Fact> facts(
            StreamsBuilder builder, Consumed<String, Envelope<E>> read, Topic<E> topic, CountableDays days) {
        return builder.stream(topic.name(), read)
                .process(() -> new EventsToFacts<E>(days), Named.as("facts-of-" + topic.name()));
    }
}
