package forestall.simulator.city.scenario;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** When in a day scammers call: in working hours, with a dip at noon, some in the evening, few at night. The shape is ours. */
public final class DailyCurve {

    private static final double[] BY_HOUR = {
        0.6, 0.4, 0.3, 0.2, 0.2, 0.3, 0.8, 2, 5, 8.5, 9.5, 8, 5.5, 6.5, 9, 9.5, 8.5, 6.5, 4.5, 4.5, 4.5, 3, 1.7, 1
    };

    private static final double WHOLE = Arrays.stream(BY_HOUR).sum();

    private DailyCurve() {}

    public static LocalTime drawn(RandomGenerator random) {
        double left = random.nextDouble() * WHOLE;
        int hour = 0;
        while (hour < BY_HOUR.length - 1 && left >= BY_HOUR[hour]) {
            left -= BY_HOUR[hour];
            hour++;
        }
        return LocalTime.MIDNIGHT.plusHours(hour).plus(Duration.ofMillis(random.nextInt(3_600_000)));
    }
}
