package forestall.reporting.publicview;

import forestall.chassis.usecase.Refusal;
import forestall.reporting.daily.Breakdown;
import forestall.reporting.daily.Dimension;
import forestall.reporting.daily.Period;
import forestall.reporting.daily.Slice;
import forestall.reporting.monthly.Months;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Months for everybody. */
public final class PublicMonths {

    private final Months months;
    private final SmallCells small;

    public PublicMonths(Months months, SmallCells small) {
        this.months = months;
        this.small = small;
    }

    /** What is not in the map is hidden. */
    public record Line(YearMonth month, Slice slice, Map<PublicFigure, PublicCell> shown) {}

    /**
     * Months that are over: of one that is not, two answers a day apart would show what happened to a few people in between.
     *
     * @param thisMonth in Shanghai
     * @throws Refusal when more than one dimension is asked for, or stations: what is hidden in one table must not follow from another
     */
    public List<Line> between(Period period, Set<Dimension> by, YearMonth thisMonth) {
        Refusal.require(
                by.size() <= 1 && !by.contains(Dimension.STATION),
                "too-fine-for-the-public",
                "/by",
                "at most one of district, scamType, grade, ageBand",
                by.size() == 1 ? "stations" : by.size() + " dimensions");
        Map<YearMonth, List<Breakdown.Line<YearMonth>>> byMonth = new TreeMap<>();
        for (Breakdown.Line<YearMonth> line : months.between(period, by)) {
            if (line.period().isBefore(thisMonth)) {
                byMonth.computeIfAbsent(line.period(), month -> new ArrayList<>())
                        .add(line);
            }
        }
        List<Line> lines = new ArrayList<>();
        byMonth.values().forEach(month -> lines.addAll(withoutSmallCells(month)));
        return lines;
    }

    private List<Line> withoutSmallCells(List<Breakdown.Line<YearMonth>> month) {
        List<Line> lines = month.stream()
                .map(line -> new Line(line.period(), line.slice(), new EnumMap<>(PublicFigure.class)))
                .toList();
        for (PublicFigure figure : PublicFigure.values()) {
            Set<Integer> hidden = small.hidden(
                    month.stream().map(line -> figure.count(line.figures())).toList());
            for (int place = 0; place < lines.size(); place++) {
                if (!hidden.contains(place)) {
                    lines.get(place)
                            .shown()
                            .put(figure, figure.cell(month.get(place).figures()));
                }
            }
        }
        return lines;
    }
}
