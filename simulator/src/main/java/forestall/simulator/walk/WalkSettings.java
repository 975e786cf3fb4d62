package forestall.simulator.walk;

/**
 * How to walk.
 *
 * @param alerts that the feed posts
 * @param seed of the plan
 * @param operators of the squad
 * @param atOnce so many journeys at a time
 */
public record WalkSettings(int alerts, long seed, int operators, int atOnce) {

    public static final int MOST_OPERATORS = 99;

    public WalkSettings {
        if (operators < 3 || operators > MOST_OPERATORS) {
            throw new IllegalArgumentException(
                    "expected from 3 to %d operators, found %d".formatted(MOST_OPERATORS, operators));
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("expected one journey at a time or more, found " + atOnce);
        }
    }

    public static WalkSettings usual() {
        return new WalkSettings(1000, 7, 12, 32);
    }
}
