package forestall.reporting.headline.in;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import forestall.events.statistics.Figures;
import forestall.reporting.daily.Period;
import forestall.reporting.headline.ExchangeRate;
import forestall.reporting.headline.Headline;
import forestall.reporting.monthly.MonthlyFigures;
import forestall.reporting.streams.Freshness;
import forestall.reporting.streams.Progress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The press line. */
@RestController
class HeadlineStatistics {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final MonthlyFigures months;
    private final ExchangeRate rate;
    private final Progress progress;
    private final Clock clock;

    HeadlineStatistics(MonthlyFigures months, ExchangeRate rate, Progress progress, Clock clock) {
        this.months = months;
        this.rate = rate;
        this.progress = progress;
        this.clock = clock;
    }

    record HeadlineText(String en, String zh) {}

    /**
     * All amounts are fen of the month, except the year to date.
     *
     * @param fresh how far the figures are
     * @param preventedByVisitFen of preventedBeforeTransferFen
     */
    record HeadlineAnswer(
            YearMonth month,
            @JsonUnwrapped Freshness fresh,
            long preventedBeforeTransferFen,
            long preventedByVisitFen,
            long stoppedInAccountFen,
            long stoppedInAccountYearToDateFen,
            long sufferedFen,
            long atRiskFen,
            long alerts,
            long calls,
            long visits,
            ExchangeRate exchangeRate,
            HeadlineText text) {}

    @GetMapping(path = "/v1/statistics/headline", produces = MediaType.APPLICATION_JSON_VALUE)
    HeadlineAnswer headline(@RequestParam(required = false) @Nullable String month) {
        YearMonth asked = Period.month(month, clock);
        LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
        Freshness fresh = progress.freshness(clock.instant());
        Headline headline = Headline.of(asked, months);
        Figures figures = headline.inMonth();
        return new HeadlineAnswer(
                asked,
                fresh,
                figures.preventedBeforeTransferFen(),
                figures.preventedByVisitFen(),
                figures.stoppedInAccountFen(),
                headline.stoppedInAccountYearToDateFen(),
                figures.sufferedFen(),
                figures.atRiskFen(),
                figures.alerts(),
                figures.callsMade(),
                figures.visits(),
                rate,
                new HeadlineText(headline.english(today, rate), headline.chinese(today, rate)));
    }
}
