package forestall.simulator.walk;

import forestall.simulator.interfaces.Everybody;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.listening.Ear;
import forestall.simulator.walk.listening.Heard;
import forestall.simulator.walk.plan.Post;
import forestall.simulator.walk.plan.Territory;
import forestall.simulator.walk.reconcile.Reconciliation;
import forestall.simulator.walk.reconcile.Views;
import forestall.simulator.walk.reconcile.Walked;
import forestall.simulator.walk.walkers.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When all have arrived, looks at everything that concerns them. Policies go on meanwhile: whoever something happens to while they are
 * looked at is looked at again, so that views and events are of the same moment.
 */
final class LastLook {

    private static final Duration CATCHING_UP = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final int LOOKS = 20;

    private final Ledger ledger;
    private final Territory territory;
    private final Ear ear;
    private final Set<String> victims;
    private final Survey survey;

    LastLook(Everybody everybody, Ledger ledger, Territory territory, Ear ear) {
        this.ledger = ledger;
        this.territory = territory;
        this.ear = ear;
        this.victims = ledger.people().keySet();
        this.survey = new Survey(everybody, ledger);
    }

    Walked look() {
        awaitAnnouncements();
        List<Heard> heard = about();
        Views views = survey.of(victims, stations(heard));
        for (int again = 1; ; again++) {
            Instant at = Instant.now();
            List<Heard> now = about();
            Walked walked = walked(now, views, at);
            Set<String> moving = new TreeSet<>(Reconciliation.unsettled(walked));
            now.subList(heard.size(), now.size()).forEach(news -> moving.add(news.victimId()));
            if (moving.isEmpty() || again == LOOKS) {
                return walked;
            }
            LockSupport.parkNanos(MOMENT.toNanos());
            heard = about();
            views = views.with(survey.of(moving, stations(heard)));
        }
    }

    private void awaitAnnouncements() {
        Instant end = Instant.now().plus(CATCHING_UP);
        while (Instant.now().isBefore(end)
                && !Reconciliation.unannounced(walked(about(), Views.NOTHING, end))
                        .isEmpty()) {
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private Walked walked(List<Heard> heard, Views views, Instant at) {
        return new Walked(ledger.people(), ledger.entries(), ledger.slips(), ledger.surprises(), heard, views, at);
    }

    private List<Heard> about() {
        return ear.everything().stream()
                .filter(heard -> victims.contains(heard.victimId()))
                .toList();
    }

    /** Those that take part, and those that events name. */
    private Set<String> stations(List<Heard> events) {
        Stream<String> own = Stream.concat(territory.posts().stream(), territory.closing().stream())
                .map(Post::code);
        Stream<String> named = events.stream()
                .flatMap(event ->
                        Stream.of(event.text("stationCode"), event.text("toStation"), event.text("fromStation")));
        return Stream.concat(own, named).filter(code -> !code.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
