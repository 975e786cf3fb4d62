package forestall.reporting.daily.in;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.reporting.facts.Fact;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** facts → the cell of each: a fact that is restated leaves its old cell and enters its new one. */
public final class DailyCells {

    private DailyCells() {}

    public static KTable<DailyKey, Figures> of(
            KTable<String, Fact> facts,
            Serde<DailyKey> cells,
            Serde<Figures> own,
            Serde<Figures> published,
            String to) {
        KTable<DailyKey, Figures> daily = facts.groupBy(
                        (id, fact) -> KeyValue.pair(fact.cell(), fact.counted()), Grouped.with("daily", cells, own))
                .aggregate(
                        () -> Figures.NONE,
                        (cell, counted, sum) -> unlessEmpty(sum.plus(counted)),
                        (cell, counted, sum) -> unlessEmpty(sum.minus(counted)),
                        Named.as("daily-cells"),
                        Materialized.<DailyKey, Figures, KeyValueStore<Bytes, byte[]>>as("daily-cells")
                                .withKeySerde(cells)
                                .withValueSerde(own));
        daily.toStream(Named.as("daily-changes"))
                .to(to, Produced.with(cells, published).withName("publish-daily"));
        return daily;
    }

    /** A cell with nothing in it, or from which everything was taken out again, is deleted, which publishes a tombstone. */
    private static @Nullable Figures unlessEmpty(Figures sum) {
        return sum.isEmpty() ? null : sum;
    }
}
