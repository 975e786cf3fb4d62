package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.Channel;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Own;
import forestall.simulator.walk.plan.Person;
import forestall.simulator.walk.plan.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Posts alerts, and comes back later when it is told to. */
final class Feed {

    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final int TRIES = 100;

    private final Caller feed;
    private final Ledger ledger;
    private final Lookout lookout;
    private final String walk;

    /** With the walk's name, which makes its alerts its own. */
    Feed(Caller feed, Ledger ledger, Lookout lookout, String walk) {
        this.feed = feed;
        this.ledger = ledger;
        this.lookout = lookout;
        this.walk = walk;
    }

    /** So many alerts at once; returns when each of them is part of an intervention. */
    void flag(Situation situation, Suspicion suspicion, int times) {
        int before = situation.alerts;
        situation.alerts += times;
        List<String> alerts = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.rangeClosed(before + 1, before + times)
                    .mapToObj(number -> threads.submit(() -> post(situation.person, number, suspicion)))
                    .toList();
            for (Future<Answer> answer : answers) {
                JsonNode taken = Futures.get(answer).body();
                situation.victimId = taken.path("victimId").asString("");
                alerts.add(taken.path("alertId").asString(""));
            }
        }
        situation.interventionId = lookout.until(
                "%d alerts about victim %s in interventions".formatted(situation.alerts, situation.victimId),
                () -> joined(situation));
        for (String alert : alerts) {
            ledger.accepted(new Entry(
                    Deed.FLAG,
                    situation.victimId,
                    situation.interventionId,
                    alert,
                    feed.name(),
                    suspicion.name(),
                    List.of(Own.of(Own.ALERT, "", alert))));
        }
    }

    /** The latest intervention, once all alerts are in one. */
    private Optional<String> joined(Situation situation) {
        List<String> interventions = lookout.interventions(situation.victimId).stream()
                .map(each -> each.path("interventionId").asString(""))
                .toList();
        long seen = interventions.stream()
                .map(lookout::intervention)
                .flatMap(whole -> whole.path("timeline").valueStream())
                .filter(entry -> Own.isAlert(entry.path("type").asString("")))
                .count();
        return seen < situation.alerts ? Optional.empty() : Optional.of(interventions.getFirst());
    }

    private Answer post(Person person, int number, Suspicion suspicion) {
        Map<String, Object> alert = Map.of(
                "feedAlertId", "%s-%d-%d".formatted(walk, person.number(), number),
                "detectedAt", Instant.now().toString(),
                "victim", person.described(suspicion),
                "caller", Map.of("phone", "+85200000000"),
                "channel", Channel.PHONE_CALL.name(),
                "suspectedScamType", suspicion.scamType().name(),
                "confidence", suspicion.confidence(),
                "signals", suspicion.signals(),
                "summary", "Made up for a walk");
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Answer answer = feed.post("/v1/alerts", alert);
            if (answer.is(202)) {
                return answer;
            }
            if (!answer.unanswered() && !answer.is(429) && !answer.is(401)) {
                throw new StepFailure("the intake to take an alert about " + person + " (202)", answer.found());
            }
            ledger.count(answer.is(429) || answer.is(503) ? Ledger.Count.ASKED_TO_WAIT : Ledger.Count.UNANSWERED);
            LockSupport.parkNanos((answer.retryAfter().isZero() ? MOMENT : answer.retryAfter()).toNanos());
        }
        throw new StepFailure("the intake to take an alert about " + person, "it never did");
    }
}
