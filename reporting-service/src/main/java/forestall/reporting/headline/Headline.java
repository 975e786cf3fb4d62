package forestall.reporting.headline;

import forestall.events.statistics.Figures;
import forestall.reporting.monthly.MonthlyFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A month and its year so far.
 *
 * @param inMonth everything in the month
 * @param stoppedInAccountYearToDateFen from January to the end of the month, in fen
 */
public record Headline(YearMonth month, Figures inMonth, long stoppedInAccountYearToDateFen) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ONLY_MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    public static Headline of(YearMonth month, MonthlyFigures months) {
        return new Headline(
                month,
                months.total(month, month),
                months.total(month.withMonth(1), month).stoppedInAccountFen());
    }

    /**
     * The press line in English.
     *
     * @param today in Shanghai: a month that is not over is told until today
     */
    public String english(LocalDate today, ExchangeRate rate) {
        String until = isOver(today) ? "the end of " + ONLY_MONTH.format(month) : DAY.format(today);
        return "in %s %s prevented; by %s %s (%s) saved from accounts"
                .formatted(
                        MONTH.format(month),
                        Amount.english(inMonth.preventedBeforeTransferFen()),
                        until,
                        Amount.english(stoppedInAccountYearToDateFen),
                        Amount.englishDollars(dollars(rate)));
    }

    public String chinese(LocalDate today, ExchangeRate rate) {
        String until = isOver(today)
                ? month.getMonthValue() + "月底"
                : today.getMonthValue() + "月" + today.getDayOfMonth() + "日";
        return "%d年%d月避免损失%s；截至%s从账户中挽回%s（约合%s）"
                .formatted(
                        month.getYear(),
                        month.getMonthValue(),
                        Amount.chinese(inMonth.preventedBeforeTransferFen()),
                        until,
                        Amount.chinese(stoppedInAccountYearToDateFen),
                        Amount.chineseDollars(dollars(rate)));
    }

    private boolean isOver(LocalDate today) {
        return month.isBefore(YearMonth.from(today));
    }

    private BigDecimal dollars(ExchangeRate rate) {
        return rate.dollars(stoppedInAccountYearToDateFen);
    }
}
