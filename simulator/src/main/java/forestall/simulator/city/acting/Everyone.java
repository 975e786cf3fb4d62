package forestall.simulator.city.acting;

import forestall.simulator.city.people.Month;
import forestall.simulator.city.people.Reactions;
import forestall.simulator.city.scenario.Scenario;
import forestall.simulator.city.scenario.Totals;
import forestall.simulator.interfaces.Everybody;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All who act in the city, at once, until the simulation is over. */
public final class Everyone {

    /** Visits of a month that prevent something, of so many alerts one: a first guess. */
    private static final int ALERTS_FOR_A_SUCCESS = 13;

    private final Everybody everybody;
    private final Sending sending;
    private final Scenario scenario;
    private final long seed;
    private final int operators;
    private final Acquaintances acquaintances = new Acquaintances();
    private final Feed feed;

    public Everyone(Everybody everybody, Sending sending, Scenario scenario, long seed, int operators) {
        this.everybody = everybody;
        this.sending = sending;
        this.scenario = scenario;
        this.seed = seed;
        this.operators = operators;
        this.feed = new Feed(everybody.feed(), sending, acquaintances);
    }

    /** Alerts that have been posted so far. */
    public long posted() {
        return feed.posted();
    }

    /** Plays the month, and closes its books when the scenario says what they are to say. */
    public void live(Month month, Directory directory) {
        Reactions reactions = new Reactions(seed);
        MoneyDesk desk;
        try (Errands errands = new Errands(sending);
                ExecutorService listening = Executors.newVirtualThreadPerTaskExecutor()) {
            Totals totals = scenario.totals();
            Budget budget = new Budget(
                    totals == null ? 0 : totals.preventedByVisitsFen(),
                    month.alerts().size() / ALERTS_FOR_A_SUCCESS,
                    this::passed);
            desk = new MoneyDesk(everybody, sending, reactions, budget, errands, scenario.officeHour());
            Search search = new Search(everybody, sending, reactions);
            Squad squad = new Squad(everybody, sending, acquaintances, reactions, desk);
            Stations stations =
                    new Stations(everybody, sending, acquaintances, reactions, directory, search, desk, errands);
            List<String> codes = directory.stations();
            Changes changes = new Changes(
                    everybody, sending.time(), squad, stations, () -> codes.forEach(stations::queueChanged));
            var listener = listening.submit(changes::listen);
            errands.begin("the supervisor", new Supervisor(everybody, sending, acquaintances)::work);
            for (int number = 1; number <= operators; number++) {
                int operator = number;
                errands.begin("operator " + number, () -> squad.work(operator));
            }
            feed.post(month.alerts());
            boolean _ = sending.time().sleepUntil(scenario.closes().minusMillis(1));
            listener.cancel(true);
        }
        if (scenario.totals() != null) {
            new Books(everybody, sending, desk, scenario.month(), seed).close(scenario.totals());
        }
    }

    private double passed() {
        Duration whole = Duration.between(scenario.begins(), scenario.closes());
        return Duration.between(scenario.begins(), sending.time().now()).toMillis() / (double) whole.toMillis();
    }
}
