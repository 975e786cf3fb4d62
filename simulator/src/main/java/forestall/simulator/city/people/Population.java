package forestall.simulator.city.people;

import static forestall.simulator.city.people.Draw.weight;
import static forestall.simulator.city.people.Draw.weighted;

import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Vulnerability;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes citizens up. Shares are ours, after what was published: the mean victim is 37, one in eight is 60 or more; brushing tasks are the most
 * frequent scam, fake officials take the most.
 */
final class Population {

    private static final long LEAST_FEN = 50_000;

    /** Below what a second person would have to confirm. */
    private static final long MOST_FEN = 95_000_000;

    private static final double SPREAD = 1.0;

    private final long seed;
    private final List<Home> homes;
    private final int telephones;

    /** With telephone numbers from there on. */
    Population(long seed, List<Home> homes, int telephones) {
        this.seed = seed;
        this.homes = List.copyOf(homes);
        this.telephones = telephones;
    }

    Citizen citizen(int number) {
        RandomGenerator random = Draw.about(seed, number, "born", 0);
        int age = (int) Math.round(Math.clamp(37 + 15 * random.nextGaussian(), 18, 92));
        Home home = homes.get(random.nextInt(homes.size()));
        ScamType scam = scam(random);
        return new Citizen(
                number,
                "+861390%07d".formatted((telephones + number) % 10_000_000),
                Citizen.named(number),
                random.nextDouble() < 0.04 ? null : (Integer) age,
                home,
                random.nextDouble() >= 0.01,
                homes.get(random.nextInt(homes.size())),
                vulnerabilities(age, random),
                scam,
                stake(scam, random));
    }

    private static ScamType scam(RandomGenerator random) {
        return weighted(
                random,
                weight(26, ScamType.TASK_BRUSHING),
                weight(13, ScamType.INVESTMENT),
                weight(9, ScamType.SHOPPING_SERVICE),
                weight(14, ScamType.FAKE_CUSTOMER_SERVICE),
                weight(10, ScamType.LOAN),
                weight(5, ScamType.CREDIT_RECORD),
                weight(4, ScamType.BOSS_OR_ACQUAINTANCE),
                weight(12, ScamType.POLICE_PROCURATORATE_COURT),
                weight(3, ScamType.ROMANCE),
                weight(2, ScamType.GAME_TRADING),
                weight(1, ScamType.OTHER),
                weight(1, ScamType.UNKNOWN));
    }

    private static List<Vulnerability> vulnerabilities(int age, RandomGenerator random) {
        List<Vulnerability> all = new ArrayList<>();
        add(all, age >= 60 && random.nextDouble() < 0.5 ? Vulnerability.ELDERLY : null);
        add(all, age <= 24 && random.nextDouble() < 0.35 ? Vulnerability.STUDENT : null);
        add(all, random.nextDouble() < 0.04 ? Vulnerability.UNEMPLOYED : null);
        add(all, random.nextDouble() < 0.05 ? Vulnerability.LIVES_ALONE : null);
        add(all, random.nextDouble() < 0.02 ? Vulnerability.FINANCE_STAFF : null);
        return all;
    }

    private static void add(List<Vulnerability> all, @Nullable Vulnerability one) {
        if (one != null) {
            all.add(one);
        }
    }

    /** Log-normal, whole yuan. */
    private static long stake(ScamType scam, RandomGenerator random) {
        double median = switch (scam) {
            case POLICE_PROCURATORATE_COURT, INVESTMENT -> 9_000_000;
            case ROMANCE, BOSS_OR_ACQUAINTANCE -> 6_000_000;
            case TASK_BRUSHING, CREDIT_RECORD, LOAN -> 4_000_000;
            case SHOPPING_SERVICE, FAKE_CUSTOMER_SERVICE, GAME_TRADING, OTHER, UNKNOWN -> 2_500_000;
        };
        double drawn = median * Math.exp(SPREAD * random.nextGaussian());
        return Math.round(Math.clamp(drawn, LEAST_FEN, MOST_FEN) / 100) * 100;
    }
}
