package forestall.simulator.city.acting;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.vocabulary.ScamType;
import forestall.simulator.city.people.Citizen;
import forestall.simulator.city.people.Home;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    private static final long TOTAL = 6_000_000_000L;
    private static final Home HOME = new Home("310104017", "310104017", "310104", "漕河泾街道");

    @Test
    void without_a_total_visits_prevent_what_would_be_lost() {
        assertThat(new Budget(0, 0, () -> 0.5).prevented(with(1_234_500))).isEqualTo(1_234_500);
    }

    /** However wrong the first guess of a thousand is. */
    @ParameterizedTest
    @ValueSource(ints = {300, 700, 1_000, 2_500})
    void the_visits_of_a_month_come_near_the_total_however_many_they_are(int visits) {
        AtomicReference<Double> passed = new AtomicReference<>(0.0);
        Budget budget = new Budget(TOTAL, 1_000, passed::get);
        RandomGenerator random = new SplittableRandom(visits);
        long sum = 0;
        for (int visit = 0; visit < visits; visit++) {
            passed.set(visit / (double) visits);
            long amount = budget.prevented(somebody(random));
            assertThat(amount).isBetween(10_000L, 95_000_000L);
            sum += amount;
        }
        assertThat(sum / (double) TOTAL).isBetween(0.85, 1.15);
    }

    /** Every third estimate turns out to be gone, or is told anew: later visits make up for it. */
    @Test
    void what_is_taken_back_is_prevented_by_later_visits() {
        AtomicReference<Double> passed = new AtomicReference<>(0.0);
        Budget budget = new Budget(TOTAL, 1_000, passed::get);
        RandomGenerator random = new SplittableRandom(3);
        long sum = 0;
        for (int visit = 0; visit < 900; visit++) {
            passed.set(visit / 900.0);
            long amount = budget.prevented(somebody(random));
            if (visit % 3 == 0) {
                budget.takeBack(amount);
            } else {
                sum += amount;
            }
        }
        assertThat(sum / (double) TOTAL).isBetween(0.85, 1.15);
    }

    private static Citizen somebody(RandomGenerator random) {
        return with(Math.round(4_000_000 * Math.exp(random.nextGaussian())));
    }

    private static Citizen with(long stake) {
        return new Citizen(1, "+8613900000001", "某甲", 40, HOME, true, HOME, List.of(), ScamType.LOAN, stake);
    }
}
