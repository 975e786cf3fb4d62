package forestall.simulator.walk;

import java.time.Duration;

/**
 * How to walk.
 *
 * @param alerts that the feed posts
 * @param seed of the plan
 * @param operators of the squad
 * @param atOnce so many journeys at a time
 * @param longest after this nobody goes on: what is not over by then is a difference
 */
public record WalkSettings(int alerts, long seed, int operators, int atOnce, Duration longest) {

    public static final int MOST_OPERATORS = 99;

    public WalkSettings {
        if (operators < 3 || operators > MOST_OPERATORS) {
            throw new IllegalArgumentException(
                    "expected from 3 to %d operators, found %d".formatted(MOST_OPERATORS, operators));
        }
        if (longest.isZero()) {
            throw new IllegalArgumentException("expected a minute or more for the walk, found none");
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("expected one journey at a time or more, found " + atOnce);
        }
    }

    public static WalkSettings usual() {
        return new WalkSettings(1000, 7, 12, 32, Duration.ofMinutes(30));
    }
}
