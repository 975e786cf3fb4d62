package forestall.reporting.dashboard;

import forestall.events.statistics.Figures;
import forestall.reporting.daily.Breakdown;
import forestall.reporting.daily.Comparison;
import forestall.reporting.daily.Days;
import forestall.reporting.daily.Dimension;
import forestall.reporting.daily.Period;
import forestall.reporting.daily.Slice;
import forestall.reporting.headline.Headline;
import forestall.reporting.monthly.MonthlyFigures;
import forestall.reporting.monthly.Months;
import forestall.reporting.streams.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Reads the figures of a month and a place, those of the period before, and the year behind it. */
public final class ReadDashboard {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Set<Dimension> PLACES = EnumSet.of(Dimension.DISTRICT, Dimension.STATION);

    private final Days days;
    private final Months months;
    private final MonthlyFigures published;
    private final Progress progress;
    private final Clock clock;

    public ReadDashboard(Days days, Months months, MonthlyFigures published, Progress progress, Clock clock) {
        this.days = days;
        this.months = months;
        this.published = published;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * All figures of the page.
     *
     * @throws forestall.chassis.usecase.Refusal when sums do not fit
     */
    public Dashboard read(YearMonth month, Place place) {
        Instant asOf = progress.countedUpTo();
        Comparison asked = Comparison.ofDays(period(month), "previous");
        Period previous = Objects.requireNonNull(asked.previous(), "it was asked for");
        Breakdown<LocalDate> byDay = new Breakdown<>();
        Breakdown<String> byDistrict = new Breakdown<>();
        Breakdown<Slice> byStation = new Breakdown<>();
        for (Breakdown.Line<LocalDate> line : days.between(asked.period(), PLACES)) {
            if (line.slice().districtCode() != null) {
                byDistrict.add(line.slice().districtCode().value(), NOWHERE, line.figures());
            }
            if (place.liesInDistrict(line.slice())) {
                byStation.add(line.slice(), NOWHERE, line.figures());
            }
            if (place.holds(line.slice())) {
                byDay.add(line.period(), NOWHERE, line.figures());
            }
        }
        NavigableMap<LocalDate, Figures> shown = new TreeMap<>();
        asked.period().from().datesUntil(asked.period().to().plusDays(1)).forEach(day -> shown.put(day, Figures.NONE));
        byDay.lines().forEach(line -> shown.put(line.period(), line.figures()));
        NavigableMap<String, Figures> districts = new TreeMap<>();
        byDistrict.lines().forEach(line -> districts.put(line.period(), line.figures()));
        return new Dashboard(
                asOf,
                Headline.of(month, published),
                asked.period(),
                previous,
                total(byDay.lines()),
                before(previous, place),
                shown,
                year(month, place),
                districts,
                byStation.lines());
    }

    private static final Slice NOWHERE = new Slice(null, null, null, null, null);

    private Period period(YearMonth month) {
        LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
        return month.equals(YearMonth.from(today))
                ? new Period(month.atDay(1), today)
                : new Period(month.atDay(1), month.atEndOfMonth());
    }

    private Figures before(Period previous, Place place) {
        return total(days.between(previous, PLACES).stream()
                .filter(line -> place.holds(line.slice()))
                .toList());
    }

    private NavigableMap<YearMonth, Figures> year(YearMonth month, Place place) {
        Period year = new Period(month.minusMonths(11).atDay(1), month.atEndOfMonth());
        Set<Dimension> by = place.station() == null ? EnumSet.of(Dimension.DISTRICT) : PLACES;
        Breakdown<YearMonth> sums = new Breakdown<>();
        months.between(year, by).stream()
                .filter(line -> place.holds(line.slice()))
                .forEach(line -> sums.add(line.period(), NOWHERE, line.figures()));
        NavigableMap<YearMonth, Figures> shown = new TreeMap<>();
        for (int back = 11; back >= 0; back--) {
            shown.put(month.minusMonths(back), Figures.NONE);
        }
        sums.lines().forEach(line -> shown.put(line.period(), line.figures()));
        return shown;
    }

    private static Figures total(List<? extends Breakdown.Line<?>> lines) {
        Breakdown<Integer> sum = new Breakdown<>();
        lines.forEach(line -> sum.add(0, NOWHERE, line.figures()));
        return sum.lines().isEmpty() ? Figures.NONE : sum.lines().getFirst().figures();
    }
}
