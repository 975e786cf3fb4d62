package forestall.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.statistics.DurationBuckets;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.ResponseStep;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StepTimesTest {

    @Test
    void of_ten_calls_the_fifth_is_the_median_and_the_ninth_the_90th_percentile() {
        StepTimes times = StepTimes.of(
                ResponseStep.FIRST_CALL, took(LongStream.rangeClosed(1, 10).toArray(), 7, 3));

        assertThat(times.interventions()).isEqualTo(10);
        assertThat(times.medianMinutes()).isEqualTo(new BigDecimal("0.08")); // 5 s
        assertThat(times.p90Minutes()).isEqualTo(new BigDecimal("0.15")); // 9 s
        assertThat(times.shareInTime()).isEqualTo(new BigDecimal("0.700"));
    }

    @Test
    void of_nothing_there_is_no_median_and_no_share() {
        assertThat(StepTimes.of(ResponseStep.AT_THE_DOOR, Figures.NONE))
                .isEqualTo(new StepTimes(0, null, null, 0, 0, null));
    }

    @Test
    void percentiles_are_off_by_a_thirty_second_at_most() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            long[] seconds = random.longs(1 + random.nextInt(400), 0, 1L << (1 + random.nextInt(17)))
                    .sorted()
                    .toArray();
            StepTimes times = StepTimes.of(ResponseStep.FIRST_CALL, took(seconds, 0, 0));

            near(times.medianMinutes(), seconds[(seconds.length + 1) / 2 - 1]);
            near(times.p90Minutes(), seconds[(seconds.length * 9 + 9) / 10 - 1]);
        }
    }

    @Test
    void two_days_together_are_the_days_added_and_one_taken_out_leaves_the_other() {
        Figures monday = took(new long[] {10, 200, 3_000}, 2, 1);
        Figures tuesday = took(new long[] {20, 210, 40_000}, 1, 2);

        assertThat(monday.plus(tuesday)).isEqualTo(took(new long[] {10, 20, 200, 210, 3_000, 40_000}, 3, 3));
        assertThat(monday.plus(tuesday).minus(monday)).isEqualTo(tuesday);
        assertThat(monday.minus(monday).isEmpty()).isTrue();
    }

    private static void near(BigDecimal minutes, long seconds) {
        double error = Math.abs(minutes.doubleValue() * 60 - seconds);
        assertThat(error).isLessThanOrEqualTo(seconds * DurationBuckets.LARGEST_ERROR + 0.3 + 1e-6);
    }

    private static Figures took(long[] seconds, long inTime, long late) {
        Map<Long, Long> buckets = new HashMap<>();
        Arrays.stream(seconds).forEach(taken -> buckets.merge(DurationBuckets.of(taken), 1L, Long::sum));
        return new Figures(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                0,
                Map.of(ResponseStep.FIRST_CALL, buckets),
                Map.of(ResponseStep.FIRST_CALL, inTime),
                Map.of(ResponseStep.FIRST_CALL, late));
    }
}
