package forestall.simulator.walk;

import forestall.simulator.interfaces.Addresses;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.listening.Ear;
import forestall.simulator.walk.plan.Plan;
import forestall.simulator.walk.plan.Territory;
import forestall.simulator.walk.reconcile.Reconciliation;
import forestall.simulator.walk.reconcile.Walked;
import forestall.simulator.walk.walkers.Walkers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntConsumer;

/** One walk: planned, walked, looked at, reconciled. It looks at its own people only, whoever else is in the system. */
public final class Walk {

    /** So many telephone numbers there are; no walk meets as many new people in a second as are counted on in one. */
    private static final int TELEPHONES = 10_000_000;

    private static final int A_SECOND = 50;

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
        Walkers walkers = new Walkers(everybody, ledger, settings.atOnce(), began.plus(settings.longest()));
        Territory territory = Territory.chosen(walkers.directory(), settings.seed());
        // A walk that begins later meets other people, for some days.
        int telephones = (int) (began.getEpochSecond() * A_SECOND % TELEPHONES);
        Plan plan = Plan.of(settings.alerts(), settings.seed(), territory, telephones);
        try (Ear ear = Ear.at(bootstrapServers)) {
            walkers.walk(plan, territory, ear, "walk-" + began.getEpochSecond(), settings.operators(), ended);
            Walked walked = new LastLook(everybody, ledger, territory, ear).look();
            return new WalkReport(
                    walked, ledger.counts(), Duration.between(began, Instant.now()), Reconciliation.of(walked));
        }
    }
}
