package forestall.reporting;

import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.Envelope;
import forestall.events.statistics.DailyKey;
import forestall.reporting.histories.ArticleFigures;
import forestall.reporting.histories.ArticleYear;
import forestall.reporting.histories.ArticleYear.Size;
import forestall.reporting.histories.Delivery;
import forestall.reporting.histories.Published;
import forestall.reporting.histories.Recount;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The article's year with all its calls: the year as it was made, and a day of it as it is counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeYearTest {

    private static final LocalDate FOURTEENTH = LocalDate.of(2017, 11, 14);

    private final Recount byDay = new Recount(DailyKey::date);
    private final List<Envelope<?>> calledOnTheFourteenth = new ArrayList<>();

    @BeforeAll
    void make() {
        ArticleYear.tell(Size.WHOLE, history -> {
            byDay.add(history);
            if (new Recount(DailyKey::date).add(history).count(FOURTEENTH, "callsMade") > 0) {
                calledOnTheFourteenth.addAll(history);
            }
        });
    }

    @Test
    void each_day_of_november_has_600_to_800_calls() {
        assertThat(ArticleYear.NOVEMBER.atDay(1).datesUntil(LocalDate.of(2017, 12, 1)))
                .hasSize(30)
                .allSatisfy(day -> assertThat(byDay.count(day, "callsMade")).isBetween(600L, 800L));
    }

    @Test
    void its_sums_are_those_of_the_article() {
        assertThat(sum("preventedByVisitFen", ArticleYear.NOVEMBER, ArticleYear.NOVEMBER))
                .isEqualTo(ArticleFigures.STATED.preventedByVisitsFen());
        assertThat(sum("stoppedInAccountFen", YearMonth.of(2017, 1), ArticleYear.NOVEMBER))
                .isEqualTo(ArticleFigures.STATED.savedFromAccountsFen());
    }

    @Test
    @Tag("long")
    void a_whole_day_in_disorder_and_with_duplicates_is_counted_as_it_was() {
        try (Counting counting = new Counting()) {
            counting.deliver(Delivery.inDisorder(calledOnTheFourteenth, 30, 14));

            assertThat(Published.counts(counting.daily(), cell -> cell))
                    .isEqualTo(
                            new Recount(cell -> cell).add(calledOnTheFourteenth).counts());
            assertThat(counting.daily().entrySet().stream()
                            .filter(cell -> cell.getKey().date().equals(FOURTEENTH))
                            .collect(summingLong(cell -> cell.getValue().callsMade())))
                    .isEqualTo(byDay.count(FOURTEENTH, "callsMade"));
        }
    }

    private long sum(String figure, YearMonth from, YearMonth to) {
        return from.atDay(1)
                .datesUntil(to.plusMonths(1).atDay(1))
                .mapToLong(day -> byDay.count(day, figure))
                .sum();
    }
}
