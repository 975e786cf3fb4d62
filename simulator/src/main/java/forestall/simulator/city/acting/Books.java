package forestall.simulator.city.acting;

import forestall.events.vocabulary.LossPreventedKind;
import forestall.simulator.city.acting.MoneyDesk.Kept;
import forestall.simulator.city.acting.MoneyDesk.Matter;
import forestall.simulator.city.scenario.Scenario;
import forestall.simulator.city.scenario.Totals;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.StepFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * The morning after the last day. Investigators compare with the banks: estimates of the month are corrected, and what banks stopped earlier in
 * the year, and tell only now, is entered with the dates on which it happened. In the end the books say the scenario's totals.
 */
final class Books {

    private static final Duration SETTLING = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ROUNDS = 4;

    /** What a bank corrects is at most so much of what was estimated. */
    private static final double MOST_OF_AN_ESTIMATE = 0.5;

    /** Above, a second person would have to confirm it. */
    private static final long MOST_FEN = 99_000_000;

    private static final long LEAST_FEN = 10_000_000;

    private final Caller analyst;
    private final Sending sending;
    private final MoneyDesk desk;
    private final YearMonth month;
    private final RandomGenerator random;

    Books(Everybody everybody, Sending sending, MoneyDesk desk, YearMonth month, long seed) {
        this.analyst = everybody.analyst();
        this.sending = sending;
        this.desk = desk;
        this.month = month;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Closes them.
     *
     * @throws StepFailure when the statistics do not come to say the totals
     */
    void close(Totals totals) {
        List<Kept> estimates = new ArrayList<>(desk.kept());
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode headline = settled();
            long kept = headline.path("preventedByVisitFen").asLong();
            long stopped = headline.path("stoppedInAccountYearToDateFen").asLong();
            if (kept == totals.preventedByVisitsFen() && stopped == totals.stoppedInYearFen()) {
                return;
            }
            correctEstimates(totals.preventedByVisitsFen() - kept, estimates);
            enterReturns(totals.stoppedInYearFen() - stopped, round);
        }
        JsonNode headline = settled();
        if (headline.path("preventedByVisitFen").asLong() != totals.preventedByVisitsFen()
                || headline.path("stoppedInAccountYearToDateFen").asLong() != totals.stoppedInYearFen()) {
            throw new StepFailure(
                    "the books to say %d fen prevented by visits and %d fen stopped since January"
                            .formatted(totals.preventedByVisitsFen(), totals.stoppedInYearFen()),
                    "%s and %s"
                            .formatted(
                                    headline.path("preventedByVisitFen"),
                                    headline.path("stoppedInAccountYearToDateFen")));
        }
    }

    /** The press line's figures, when they have stopped changing. */
    JsonNode settled() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        long since = System.nanoTime();
        while (true) {
            Answer answer = sending.look(() -> analyst.get("/v1/statistics/headline?month=" + month));
            if (!answer.is(200)) {
                throw new StepFailure("the headline of " + month, answer.found());
            }
            String money = money(answer.body());
            if (!money.equals(last)) {
                last = money;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > SETTLING.toNanos()) {
                return answer.body();
            }
            if (System.nanoTime() > end) {
                throw new StepFailure("the figures of " + month + " to settle", money);
            }
            Time.pause(LOOK_AGAIN);
        }
    }

    private static String money(JsonNode headline) {
        return headline.path("preventedByVisitFen") + " "
                + headline.path("stoppedInAccountYearToDateFen") + " "
                + headline.path("alerts") + " "
                + headline.path("visits");
    }

    private void correctEstimates(long difference, List<Kept> estimates) {
        long left = difference;
        while (left != 0 && !estimates.isEmpty()) {
            Kept estimate = estimates.remove(random.nextInt(estimates.size()));
            long most = (long) (estimate.amountFen() * MOST_OF_AN_ESTIMATE);
            long step = Math.clamp(left, -most, Math.min(most, MOST_FEN - estimate.amountFen()));
            JsonNode corrected = desk.enter(
                    estimate.matter(),
                    null,
                    LossPreventedKind.BEFORE_TRANSFER,
                    estimate.amountFen() + step,
                    estimate.at(),
                    estimate.at());
            if (corrected != null) {
                left -= step;
            }
        }
    }

    private void enterReturns(long difference, int round) {
        List<Matter> matters = desk.matters();
        long left = difference;
        for (int number = 1; left > 0 && !matters.isEmpty(); number++) {
            long amount = left <= MOST_FEN ? left : Math.min(left, random.nextLong(LEAST_FEN, MOST_FEN) / 100 * 100);
            Instant day = earlierDay();
            JsonNode entered = desk.enter(
                    matters.get(random.nextInt(matters.size())),
                    "return-%d-%d".formatted(round, number),
                    LossPreventedKind.STOPPED_IN_ACCOUNT,
                    amount,
                    day,
                    day);
            if (entered != null) {
                left -= amount;
            }
        }
    }

    /** At noon, from January to the end of the month before; in the month itself when that is January. */
    private Instant earlierDay() {
        LocalDate first = LocalDate.of(month.getYear(), 1, 1);
        int days = Math.max(1, month.atDay(1).getDayOfYear() - 1);
        return first.plusDays(random.nextInt(days))
                .atTime(12, 0)
                .atZone(Scenario.SHANGHAI)
                .toInstant();
    }
}
