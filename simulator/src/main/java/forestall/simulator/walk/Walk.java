package forestall.simulator.walk;

import forestall.simulator.interfaces.Addresses;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.plan.Plan;
import forestall.simulator.walk.plan.Post;
import forestall.simulator.walk.plan.Territory;
import forestall.simulator.walk.reconcile.Heard;
import forestall.simulator.walk.reconcile.Reconciliation;
import forestall.simulator.walk.reconcile.Views;
import forestall.simulator.walk.reconcile.Walked;
import forestall.simulator.walk.walkers.Survey;
import forestall.simulator.walk.walkers.Walkers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One walk: planned, walked, looked at, reconciled. It looks at its own people only, whoever else is in the system. */
public final class Walk {

    private static final Duration CATCHING_UP = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int SURVEYS = 8;

    private final Everybody everybody;
    private final String bootstrapServers;
    private final WalkSettings settings;

    public Walk(Addresses addresses, String bootstrapServers, WalkSettings settings) {
        this.everybody = new Everybody(addresses);
        this.bootstrapServers = bootstrapServers;
        this.settings = settings;
    }

    /**
     * Walks.
     *
     * @param ended is told after each journey how many have ended
     * @throws IllegalArgumentException when there cannot be a plan: too few alerts, or a directory that is too small
     */
    public WalkReport walk(IntConsumer ended) {
        Plan.requireEnough(settings.alerts());
        Instant began = Instant.now();
        Ledger ledger = new Ledger();
        Walkers walkers = new Walkers(everybody, ledger, settings.atOnce());
        Territory territory = Territory.chosen(walkers.directory(), settings.seed());
        // A walk of another second meets other people.
        int telephones = (int) (began.getEpochSecond() % 1000) * 10_000;
        Plan plan = Plan.of(settings.alerts(), settings.seed(), territory, telephones);
        try (Ear ear = Ear.at(bootstrapServers)) {
            walkers.walk(plan, territory, "walk-" + began.getEpochSecond(), settings.operators(), ended);
            Walked walked = look(ledger, territory, ear);
            return new WalkReport(
                    walked, ledger.counts(), Duration.between(began, Instant.now()), Reconciliation.of(walked));
        }
    }

    /** Views and events of the same moment: when a policy does something while everything is looked at, it is looked at again. */
    private Walked look(Ledger ledger, Territory territory, Ear ear) {
        Set<String> victims =
                ledger.entries().stream().map(entry -> entry.victimId()).collect(Collectors.toCollection(TreeSet::new));
        catchUp(ledger, ear, victims);
        Survey survey = new Survey(everybody, ledger);
        for (int number = 1; ; number++) {
            List<Heard> before = about(victims, ear);
            Views views = survey.of(victims, stations(territory, before));
            if (number == SURVEYS || about(victims, ear).size() == before.size()) {
                return new Walked(ledger.entries(), ledger.slips(), ledger.surprises(), before, views);
            }
        }
    }

    private static void catchUp(Ledger ledger, Ear ear, Set<String> victims) {
        Views none = new Views(Map.of(), Map.of(), List.of(), Map.of(), List.of(), List.of(), List.of());
        Instant end = Instant.now().plus(CATCHING_UP);
        while (Instant.now().isBefore(end)) {
            Walked sofar = new Walked(ledger.entries(), List.of(), List.of(), about(victims, ear), none);
            if (Reconciliation.unannounced(sofar).isEmpty()) {
                return;
            }
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private static List<Heard> about(Set<String> victims, Ear ear) {
        return ear.everything().stream()
                .filter(heard -> victims.contains(heard.victimId()))
                .toList();
    }

    /** Those that take part, and those that events name. */
    private static Set<String> stations(Territory territory, List<Heard> events) {
        Stream<String> own = Stream.concat(territory.posts().stream(), territory.closing().stream())
                .map(Post::code);
        Stream<String> named = events.stream()
                .flatMap(event ->
                        Stream.of(event.text("stationCode"), event.text("toStation"), event.text("fromStation")));
        return Stream.concat(own, named).filter(code -> !code.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
