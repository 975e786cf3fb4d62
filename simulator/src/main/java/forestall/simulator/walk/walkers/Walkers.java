package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.Patience;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.listening.News;
import forestall.simulator.walk.plan.Plan;
import forestall.simulator.walk.plan.Post;
import forestall.simulator.walk.plan.Territory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/** Everybody who takes part in a walk, and their work from its beginning to its end. */
public final class Walkers {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Of those whose call can be taken from the top of the queue, one in so many is. */
    private static final int ONE_IN = 3;

    private final Everybody everybody;
    private final Ledger ledger;
    private final Insistence insistence;
    private final Queues queues;
    private final int atOnce;
    private final Instant end;

    /** With so many journeys at once, none of which goes on after the end. */
    public Walkers(Everybody everybody, Ledger ledger, int atOnce, Instant end) {
        this.everybody = everybody;
        this.ledger = ledger;
        this.insistence = new Insistence(ledger, PATIENCE);
        this.queues = new Queues(everybody, insistence);
        this.atOnce = atOnce;
        this.end = end;
    }

    public Queues queues() {
        return queues;
    }

    /** The directory's stations that are open. */
    public List<Post> directory() {
        return queues.stations().stream()
                .filter(station -> station.path("open").asBoolean(false))
                .map(Walkers::post)
                .toList();
    }

    /**
     * Walks.
     *
     * @param news tells when alerts have become part of interventions
     * @param walk a name that no other walk has
     * @param ended is told after each journey how many have ended
     */
    public void walk(Plan plan, Territory territory, News news, String walk, int operators, IntConsumer ended) {
        Lookout lookout = new Lookout(everybody, insistence, new Patience(PATIENCE));
        Roster roster = new Roster(queues, PATIENCE);
        Squad squad = new Squad(everybody, operators, ledger, insistence, lookout);
        Visits visits = new Visits(everybody, ledger, insistence, lookout, roster);
        Stations stations = new Stations(ledger, insistence, queues, roster, visits);
        Search search = new Search(everybody, insistence, lookout, visits);
        Supervisor supervisor = new Supervisor(everybody, ledger, insistence, lookout, visits);
        Mistakes mistakes = new Mistakes(everybody, ledger, insistence, lookout, squad, visits, roster);
        Feed feed = new Feed(everybody.feed(), ledger, news, PATIENCE, walk);
        try (Duty duty = new Duty(everybody.supervisor(), insistence, roster)) {
            Everyone everyone = new Everyone(feed, squad, stations, search, supervisor, mistakes, roster, duty);
            List<Life> lives = plan.travellers().stream()
                    .map(traveller -> new Life(traveller, everyone, ledger, end))
                    .toList();
            duty.desert(territory.deserted());
            duty.leaveOne(territory.busy());
            rush(lives, new Rush(squad, insistence, queues, ledger), operators);
            AtomicInteger count = new AtomicInteger();
            AtOnce.each(atOnce, lives, life -> {
                life.lived();
                ended.accept(count.incrementAndGet());
            });
        }
    }

    private void rush(List<Life> lives, Rush rush, int operators) {
        if (!rush.possible()) {
            return;
        }
        List<Life> rushing = new ArrayList<>();
        List<Life> candidates =
                lives.stream().filter(life -> life.journey().beginsWithACall()).toList();
        for (int number = 0; number < candidates.size(); number += ONE_IN) {
            rushing.add(candidates.get(number));
        }
        AtOnce.each(atOnce, rushing, Life::flagged);
        rush.drain(rushing, operators);
    }

    private static Post post(JsonNode station) {
        return new Post(
                station.path("stationCode").asString(""),
                station.path("nameZh").asString(""),
                station.path("nameEn").asString(""),
                station.path("districtCode").asString(""),
                station.path("divisions")
                        .valueStream()
                        .map(code -> code.asString(""))
                        .toList());
    }
}
