package forestall.reporting.histories;

import forestall.events.CallFlagged;
import forestall.events.Envelope;
import forestall.events.statistics.DailyKey;
import forestall.reporting.Happenings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * A made year whose sums are those of the article: in November 2017 every day has 600 to 800 calls, and visits prevent 60,000,000.00
 * yuan; 149,000,000.00 yuan are stopped in accounts from January to November. What happens before and after is there too, and must not
 * be in them. Who prevents what, where and when is made up. Always the same.
 */
public final class ArticleYear {

    public static final YearMonth NOVEMBER = YearMonth.of(2017, 11);

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant AFTERNOON = Instant.parse("2017-11-14T06:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2017, 1, 1);
    private static final int VISITS_IN_NOVEMBER = 400;
    private static final int STOPPED = 600;
    private static final int OTHERS = 40;
    private static final double CORRECTIONS = 0.05;
    /** Fen in each of the months around, which must not get into the sums. */
    private static final long ELSEWHERE = 12_345_678;

    private final SplittableRandom chance = new SplittableRandom(201711);
    private final Recount calls = new Recount(DailyKey::date);
    private final Size size;
    private final Consumer<List<Envelope<?>>> listener;
    private int people;

    private ArticleYear(Size size, Consumer<List<Envelope<?>>> listener) {
        this.size = size;
        this.listener = listener;
    }

    /** How many people there are. The sums of money are the same. */
    public enum Size {
        /** With the calls of the article: 600 to 800 on each day of November. */
        WHOLE(1, 1),
        /** Fewer calls, and fewer people with larger amounts. */
        SMALL(20, 2);

        private final int oneCallIn;
        private final int onePersonIn;

        Size(int oneCallIn, int onePersonIn) {
            this.oneCallIn = oneCallIn;
            this.onePersonIn = onePersonIn;
        }

        /** On each day of November. */
        public long fewestCalls() {
            return ArticleFigures.STATED.fewestCalls() / oneCallIn;
        }

        /** On each day of November. */
        public long mostCalls() {
            return ArticleFigures.STATED.mostCalls() / oneCallIn;
        }
    }

    /** Tells every history, one after the other, each as its events in order. */
    public static void tell(Size size, Consumer<List<Envelope<?>>> each) {
        new ArticleYear(size, each).tell();
    }

    private void tell() {
        long chen = 30_000_000;
        history(Happenings.article(AFTERNOON));
        spread(
                STOPPED,
                ArticleFigures.STATED.savedFromAccountsFen(),
                NEW_YEAR,
                NOVEMBER.atEndOfMonth(),
                Kept.How.IN_THE_ACCOUNT);
        spread(
                VISITS_IN_NOVEMBER,
                ArticleFigures.STATED.preventedByVisitsFen() - chen,
                NOVEMBER.atDay(1),
                NOVEMBER.atEndOfMonth(),
                Kept.How.BY_A_VISIT);
        spread(OTHERS, ELSEWHERE, LocalDate.of(2017, 8, 1), LocalDate.of(2017, 10, 31), Kept.How.BY_A_VISIT);
        spread(OTHERS, ELSEWHERE, LocalDate.of(2016, 12, 1), LocalDate.of(2016, 12, 31), Kept.How.IN_THE_ACCOUNT);
        spread(OTHERS, ELSEWHERE, LocalDate.of(2017, 12, 1), LocalDate.of(2017, 12, 31), Kept.How.IN_THE_ACCOUNT);
        spread(OTHERS, ELSEWHERE, LocalDate.of(2017, 12, 1), LocalDate.of(2017, 12, 31), Kept.How.BY_A_VISIT);
        for (int day = 1; day <= NOVEMBER.lengthOfMonth(); day++) {
            callOn(NOVEMBER.atDay(day));
        }
    }

    /** A few calls are made days after the alert that they are about, so some of the day's may be there already. */
    private void callOn(LocalDate day) {
        long wanted = chance.nextLong(size.fewestCalls() + 1, size.mostCalls() - 4);
        while (calls.count(day, "callsMade") < wanted) {
            somebody(day, Kept.NOTHING);
        }
    }

    /** That many people, or fewer in a small year, keep that much altogether. */
    private void spread(int most, long fen, LocalDate from, LocalDate to, Kept.How how) {
        int number = most / size.onePersonIn;
        long[] weights =
                LongStream.generate(() -> 1 + chance.nextLong(9)).limit(number).toArray();
        long whole = LongStream.of(weights).sum();
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        long left = fen;
        for (int person = 0; person < number; person++) {
            long share = person == number - 1 ? left : fen / whole * weights[person];
            left -= share;
            somebody(from.plusDays(person % days), new Kept(how, share));
        }
    }

    private void somebody(LocalDate day, Kept kept) {
        Instant start = day.atTime(8, 0).atZone(SHANGHAI).toInstant().plusSeconds(chance.nextInt(12 * 3_600));
        history(MadeHistory.of("article-" + people++, chance, start, kept, CORRECTIONS));
    }

    /** Without the alert itself, which only wall boards of its own minute show. */
    private void history(List<Envelope<?>> happened) {
        List<Envelope<?>> told = happened.stream()
                .filter(message -> !(message.event() instanceof CallFlagged))
                .toList();
        calls.add(told);
        listener.accept(told);
    }
}
