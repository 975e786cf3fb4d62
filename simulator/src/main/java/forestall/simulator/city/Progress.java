package forestall.simulator.city;

import forestall.simulator.city.acting.Counts;
import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How far a simulation is.
 *
 * @param now in the city
 * @param posted alerts so far
 * @param planned alerts in all
 * @param passed by the machine's clock
 */
public record Progress(Scenario scenario, Instant now, long posted, long planned, Counts counts, Duration passed) {

    private static final int WIDTH = 30;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(Scenario.SHANGHAI);

    /** From 0 to 1. */
    public double share() {
        double whole = Duration.between(scenario.begins(), scenario.closes()).toMillis();
        return Math.clamp(Duration.between(scenario.begins(), now).toMillis() / whole, 0.0, 1.0);
    }

    /** One line: a bar, the day, what was done, and about how long it still takes. */
    public String line() {
        int full = (int) Math.round(share() * WIDTH);
        return String.format(
                Locale.ROOT,
                "[%s%s] %s  %,d of %,d alerts, %,d calls, %,d visits%s%s",
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                DAY.format(now),
                counts.get(What.ALERTS),
                planned,
                counts.get(What.CALLS),
                counts.get(What.VISITS),
                counts.get(What.SURPRISES) == 0 ? "" : ", %d surprises".formatted(counts.get(What.SURPRISES)),
                left());
    }

    private String left() {
        if (share() < 0.01) {
            return "";
        }
        if (share() >= 1) {
            return "; the books are being closed";
        }
        long seconds = Math.round(passed.toSeconds() * (1 - share()) / share());
        return "; about %d min %02d s to go".formatted(seconds / 60, seconds % 60);
    }
}
