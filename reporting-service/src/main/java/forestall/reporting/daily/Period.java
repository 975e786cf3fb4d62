package forestall.reporting.daily;

import forestall.chassis.usecase.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From when to when, both inclusive, in Shanghai; never more than ten years. */
public record Period(LocalDate from, LocalDate to) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MOST_YEARS = 10;

    /** Days; by default the last 31 until today. */
    public static Period ofDays(@Nullable String from, @Nullable String to, Clock clock) {
        LocalDate last = to == null ? LocalDate.now(clock.withZone(SHANGHAI)) : day("to", to);
        return of(from == null ? last.minusDays(30) : day("from", from), last);
    }

    /** Whole months; by default the last twelve until this one. */
    public static Period ofMonths(@Nullable String from, @Nullable String to, Clock clock) {
        YearMonth last = to == null ? thisMonth(clock) : month("to", to);
        YearMonth first = from == null ? last.minusMonths(11) : month("from", from);
        return of(first.atDay(1), last.atEndOfMonth());
    }

    /** A month such as 2017-11; this one for none. */
    public static YearMonth month(@Nullable String month, Clock clock) {
        return month == null ? thisMonth(clock) : month("month", month);
    }

    /** As many days, until the day before this period. */
    Period daysBefore() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Period(from.minusDays(days), from.minusDays(1));
    }

    /** As many months, until the one before this period, which is of whole months. */
    Period monthsBefore() {
        long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
        return new Period(from.minusMonths(months), from.minusDays(1));
    }

    private static Period of(LocalDate from, LocalDate to) {
        Refusal.require(!from.isAfter(to), "invalid-period", "/from", "a time not after to (%s)".formatted(to), from);
        Refusal.require(
                !to.isAfter(from.plusYears(MOST_YEARS)),
                "period-too-long",
                "/from",
                "at most %d years until to (%s)".formatted(MOST_YEARS, to),
                from);
        return new Period(from, to);
    }

    private static YearMonth thisMonth(Clock clock) {
        return YearMonth.now(clock.withZone(SHANGHAI));
    }

    private static LocalDate day(String name, String text) {
        return parsed(name, text, "a day such as 2017-11-14", LocalDate::parse);
    }

    private static YearMonth month(String name, String text) {
        return parsed(name, text, "a month such as 2017-11", YearMonth::parse);
    }

    private static <T extends Temporal> T parsed(
            String name, String text, String expected, Function<String, T> parser) {
        try {
            T parsed = parser.apply(text);
            // Years beyond four digits have a sign, and would not be found in the order of the keys.
            if (text.startsWith("+") || text.startsWith("-")) {
                throw new DateTimeException("expected a year of four digits");
            }
            return parsed;
        } catch (DateTimeException e) {
            throw Refusal.invalid("invalid-period", "/" + name, expected, shown(text));
        }
    }

    /** What a caller wrote, quoted and cut to a length for a sentence. */
    public static String shown(String text) {
        return "'" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "'";
    }
}
