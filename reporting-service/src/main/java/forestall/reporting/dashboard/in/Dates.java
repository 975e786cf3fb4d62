package forestall.reporting.dashboard.in;

import forestall.reporting.daily.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and periods as people write them. */
final class Dates {

    private final boolean chinese;

    Dates(Locale locale) {
        chinese = locale.getLanguage().equals("zh");
    }

    /** 30 November 2017, or 2017年11月30日. */
    String day(LocalDate day) {
        return chinese ? written("uuuu年M月d日", day) : written("d MMMM uuuu", day);
    }

    /** 1–30 November 2017, or 2017年11月; what both ends share is said once. */
    String span(Period period) {
        if (period.from().equals(period.to())) {
            return day(period.to());
        }
        return chinese ? chineseSpan(period.from(), period.to()) : englishSpan(period.from(), period.to());
    }

    private String englishSpan(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return day(from) + " – " + day(to);
        }
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + day(to)
                : written("d MMMM", from) + " – " + day(to);
    }

    private String chineseSpan(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return day(from) + "至" + day(to);
        }
        if (from.getMonth() != to.getMonth()) {
            return day(from) + "至" + written("M月d日", to);
        }
        boolean wholeMonth =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        return wholeMonth ? written("uuuu年M月", to) : day(from) + "至" + written("d日", to);
    }

    private static String written(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
    }
}
