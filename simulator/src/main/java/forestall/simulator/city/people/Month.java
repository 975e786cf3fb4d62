package forestall.simulator.city.people;

import static forestall.simulator.city.people.Draw.weight;
import static forestall.simulator.city.people.Draw.weighted;

import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.Signal;
import forestall.simulator.city.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Every alert of a simulation, in the order of time. The same seed and directory are the same alerts.
 *
 * @param citizens those who are flagged, each once
 */
public record Month(List<Planned> alerts, List<Citizen> citizens) {

    /** One alert in so many is about somebody who was flagged before. */
    private static final double REPEATED = 0.18;

    private static final double LATE = 0.02;
    private static final double TWICE = 0.03;

    public Month {
        alerts = List.copyOf(alerts);
        citizens = List.copyOf(citizens);
    }

    /**
     * Plans.
     *
     * @param run a name that no other run has, which makes its alerts its own
     * @param telephones from where on the made-up telephone numbers are counted
     */
    public static Month of(Scenario scenario, long seed, List<Home> homes, String run, int telephones) {
        if (homes.isEmpty()) {
            throw new IllegalArgumentException("expected a directory with stations that serve divisions, found none");
        }
        Population population = new Population(seed, homes, telephones);
        RandomGenerator random = new SplittableRandom(seed);
        List<Citizen> citizens = new ArrayList<>();
        List<Planned> alerts = new ArrayList<>();
        for (Instant at : scenario.alerts(random)) {
            Citizen about;
            if (!citizens.isEmpty() && random.nextDouble() < REPEATED) {
                about = citizens.get(recent(citizens.size(), random));
            } else {
                about = population.citizen(citizens.size() + 1);
                citizens.add(about);
            }
            alerts.add(alert("%s-%d".formatted(run, alerts.size() + 1), at, about, random));
        }
        return new Month(alerts, citizens);
    }

    /** More likely one of the last hundreds than one of the first: a victim is called again within days. */
    private static int recent(int known, RandomGenerator random) {
        int back = (int) (-Math.log(1 - random.nextDouble()) * 1_000);
        return Math.floorMod(known - 1 - back, known);
    }

    private static Planned alert(String id, Instant at, Citizen about, RandomGenerator random) {
        Duration before = random.nextDouble() < LATE
                ? Duration.ofMinutes(random.nextInt(20, 20 * 60))
                : Duration.ofSeconds(random.nextInt(2, 120));
        return new Planned(
                id,
                at,
                at.minus(before),
                about,
                weighted(
                        random,
                        weight(80, Channel.PHONE_CALL),
                        weight(12, Channel.MESSAGING_APP),
                        weight(5, Channel.SMS),
                        weight(3, Channel.VIDEO_CALL)),
                signals(random),
                Math.round((0.35 + 0.63 * random.nextDouble()) * 100) / 100.0,
                random.nextDouble() < TWICE);
    }

    private static List<Signal> signals(RandomGenerator random) {
        List<Signal> seen = new ArrayList<>();
        add(seen, Signal.OVERSEAS_OR_VOIP_NUMBER, 0.4, random);
        add(seen, Signal.LONG_CALL, 0.2, random);
        add(seen, Signal.REPEATED_CALLS, 0.1, random);
        add(seen, Signal.MOVED_TO_MESSAGING_APP, 0.06, random);
        add(seen, Signal.NEW_NUMBER_ACQUIRED, 0.02, random);
        add(seen, Signal.BANKING_APP_OPENED, 0.02, random);
        add(seen, Signal.SCREEN_SHARING, 0.015, random);
        add(seen, Signal.LARGE_WITHDRAWAL, 0.01, random);
        add(seen, Signal.HOTEL_CHECK_IN, 0.005, random);
        return seen;
    }

    private static void add(List<Signal> seen, Signal signal, double chance, RandomGenerator random) {
        if (random.nextDouble() < chance) {
            seen.add(signal);
        }
    }
}
