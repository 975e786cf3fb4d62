package forestall.simulator.walk.plan;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.VisitOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Everybody's journey. Whatever the seed, each journey happens to somebody, and so do the outcomes of every kind. */
public record Plan(List<Traveller> travellers) {

    public Plan {
        travellers = List.copyOf(travellers);
    }

    /**
     * Plans.
     *
     * @param alerts how many, at least {@link #fewestAlerts()}
     * @param telephones from where on the made-up telephone numbers are counted, so that no two walks meet one person
     * @throws IllegalArgumentException when there are too few alerts for every journey
     */
    public static Plan of(int alerts, long seed, Territory territory, int telephones) {
        requireEnough(alerts);
        Random random = new Random(seed);
        Homes homes = new Homes(territory, random);
        List<Traveller> travellers = new ArrayList<>();
        for (Journey journey : journeys(alerts, random)) {
            int number = travellers.size() + 1;
            Post post = homes.of(journey);
            Person person = new Person(
                    number,
                    "+861380%07d".formatted((telephones + number) % 10_000_000),
                    Person.name(number),
                    journey.age().of(random),
                    Home.of(journey.dwelling(), post, number),
                    territory.elsewhere(post, random));
            travellers.add(new Traveller(person, journey));
        }
        Plan plan = new Plan(travellers);
        plan.requireEveryOutcome();
        return plan;
    }

    /**
     * Passes when they are enough for every journey.
     *
     * @throws IllegalArgumentException when not
     */
    public static void requireEnough(int alerts) {
        if (alerts < fewestAlerts()) {
            throw new IllegalArgumentException("expected %d alerts or more, for the outcomes of every kind; found %d"
                    .formatted(fewestAlerts(), alerts));
        }
    }

    /** Each journey once. */
    public static int fewestAlerts() {
        return Journeys.all().stream().mapToInt(Journey::alerts).sum();
    }

    public int alerts() {
        return travellers.stream().mapToInt(each -> each.journey().alerts()).sum();
    }

    /** How often this kind of beat is planned. */
    public <B extends Beat> List<B> of(Class<B> kind) {
        return travellers.stream()
                .flatMap(each -> each.journey().of(kind).stream())
                .toList();
    }

    private static List<Journey> journeys(int alerts, Random random) {
        List<Journey> journeys = new ArrayList<>(Journeys.all());
        List<Journey> repeatable = Journeys.all().stream()
                .filter(journey -> !journey.sendsTheOnlyOfficer())
                .toList();
        int left = alerts - fewestAlerts();
        while (left > 0) {
            Journey next = repeatable.get(random.nextInt(repeatable.size()));
            if (next.alerts() <= left) {
                journeys.add(next);
                left -= next.alerts();
            }
        }
        Collections.shuffle(journeys, random);
        // Whoever needs an officer who is engaged comes when some are.
        journeys.sort(Comparator.comparing(Plan::needsSomebodyEngaged));
        return journeys;
    }

    private static boolean needsSomebodyEngaged(Journey journey) {
        return journey.has(Mistake.ASSIGN_AN_OFFICER_WHO_IS_ENGAGED) || journey.has(Shortfall.ALL_OFFICERS_ENGAGED);
    }

    private void requireEveryOutcome() {
        List<CallOutcome> calls =
                of(Beat.Call.class).stream().map(Beat.Call::outcome).toList();
        List<VisitOutcome> visits =
                of(Beat.Visit.class).stream().map(Beat.Visit::outcome).toList();
        List<Mistake> mistakes =
                of(Beat.Err.class).stream().map(Beat.Err::mistake).toList();
        List<Shortfall> shortfalls =
                of(Beat.Lack.class).stream().map(Beat.Lack::shortfall).toList();
        List<Enum<?>> planned = Stream.<List<? extends Enum<?>>>of(calls, visits, mistakes, shortfalls)
                .<Enum<?>>flatMap(List::stream)
                .toList();
        List<Enum<?>> missing = Stream.<Enum<?>[]>of(
                        CallOutcome.values(), VisitOutcome.values(), Mistake.values(), Shortfall.values())
                .<Enum<?>>flatMap(Arrays::stream)
                .filter(code -> !planned.contains(code))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "expected journeys with every outcome, mistake and shortfall, found none with " + missing);
        }
    }
}
