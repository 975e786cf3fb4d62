package forestall.reporting.monthly.in;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import java.time.YearMonth;
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

/** daily cells → month and district. */
public final class MonthlyCells {

    private MonthlyCells() {}

    public static void of(
            KTable<DailyKey, Figures> daily,
            Serde<MonthlyKey> cells,
            Serde<Figures> own,
            Serde<Figures> published,
            String to) {
        daily.groupBy((cell, counted) -> KeyValue.pair(monthOf(cell), counted), Grouped.with("monthly", cells, own))
                .aggregate(
                        () -> Figures.NONE,
                        (cell, counted, sum) -> sum.plus(counted),
                        (cell, counted, sum) -> unlessEmpty(sum.minus(counted)),
                        Named.as("monthly-cells"),
                        Materialized.<MonthlyKey, Figures, KeyValueStore<Bytes, byte[]>>as("monthly-cells")
                                .withKeySerde(cells)
                                .withValueSerde(own))
                .toStream(Named.as("monthly-changes"))
                .to(to, Produced.with(cells, published).withName("publish-monthly"));
    }

    private static MonthlyKey monthOf(DailyKey cell) {
        return new MonthlyKey(YearMonth.from(cell.date()), cell.districtCode());
    }

    private static @Nullable Figures unlessEmpty(Figures sum) {
        return sum.isEmpty() ? null : sum;
    }
}
