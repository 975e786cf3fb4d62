package forestall.reporting.dashboard;

import forestall.events.statistics.Figures;
import forestall.reporting.daily.Breakdown;
import forestall.reporting.daily.Period;
import forestall.reporting.daily.Slice;
import forestall.reporting.headline.Headline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows.
 *
 * @param asOf everything written by then is in it; null while the count catches up for the first time
 * @param headline of the whole city, whatever the place
 * @param period the month, until today if it is not over
 * @param previous as many days before it
 * @param total of the place in the period
 * @param before of the place in the period before
 * @param days each day of the period, those without figures too
 * @param months the twelve months that end with the chosen one
 * @param districts of the whole city in the period, by code; what has no district is left out
 * @param stations of the district, or of the whole city, in the period; null codes for what is not known
 */
public record Dashboard(
        @Nullable Instant asOf,
        Headline headline,
        Period period,
        Period previous,
        Figures total,
        Figures before,
        NavigableMap<LocalDate, Figures> days,
        NavigableMap<YearMonth, Figures> months,
        NavigableMap<String, Figures> districts,
        List<Breakdown.Line<Slice>> stations) {}
