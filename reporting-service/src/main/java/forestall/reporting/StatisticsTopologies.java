package forestall.reporting;

import forestall.events.Topics;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.events.statistics.MonthlyKey;
import forestall.reporting.daily.in.DailyCells;
import forestall.reporting.facts.CountableDays;
import forestall.reporting.facts.Fact;
import forestall.reporting.facts.in.LatestFacts;
import forestall.reporting.live.LiveAlert;
import forestall.reporting.live.in.LiveMinutes;
import forestall.reporting.monthly.in.MonthlyCells;
import forestall.reporting.streams.Outlets;
import forestall.reporting.streams.in.Sources;
import forestall.reporting.streams.in.StatisticsJson;
import forestall.reporting.streams.in.StatisticsView;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KTable;

/** The two topologies: what is counted, and what is shown. */
final class StatisticsTopologies {

    private static final Serde<Figures> FIGURES = StatisticsJson.serde(Figures.class);
    private static final Serde<Figures> LEAN = StatisticsJson.lean(Figures.class);

    private StatisticsTopologies() {}

    static Topology count(Sources sources, CountableDays days, int partitions, Outlets to) {
        return count(new StreamsBuilder(), sources, days, partitions, to);
    }

    /** events → facts → days → months, and alerts → minutes. Names and shape do not depend on the outlets, so that a recount can go on with others. */
    static Topology count(StreamsBuilder builder, Sources sources, CountableDays days, int partitions, Outlets to) {
        KTable<String, Fact> facts = LatestFacts.of(
                builder,
                sources.of(Topics.INTERVENTIONS),
                sources.of(Topics.CASES),
                days,
                StatisticsJson.lean(Fact.class),
                partitions);
        KTable<DailyKey, Figures> daily =
                DailyCells.of(facts, StatisticsJson.serde(DailyKey.class), LEAN, FIGURES, to.daily());
        MonthlyCells.of(daily, StatisticsJson.serde(MonthlyKey.class), LEAN, FIGURES, to.monthly());
        LiveMinutes.of(
                builder,
                sources.of(Topics.ALERTS),
                StatisticsJson.serde(LiveAlert.class),
                StatisticsJson.serde(LiveKey.class),
                StatisticsJson.serde(LiveFigures.class),
                partitions,
                to.live());
        return builder.build();
    }

    /** Published days and months → a copy of all of them in this instance. */
    static Topology view() {
        StreamsBuilder builder = new StreamsBuilder();
        StatisticsView.of(builder);
        return builder.build();
    }
}
