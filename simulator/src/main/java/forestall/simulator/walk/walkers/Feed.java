package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.Channel;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Own;
import forestall.simulator.walk.ledger.Surprise;
import forestall.simulator.walk.listening.News;
import forestall.simulator.walk.plan.Beat;
import forestall.simulator.walk.plan.Person;
import forestall.simulator.walk.plan.Suspicion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final News news;
    private final Duration patience;
    private final String walk;

    /** With the walk's name, which makes its alerts its own. */
    Feed(Caller feed, Ledger ledger, News news, Duration patience, String walk) {
        this.feed = feed;
        this.ledger = ledger;
        this.news = news;
        this.patience = patience;
        this.walk = walk;
    }

    /** Alerts about one person, at once when they are several; returns when each of them is part of an intervention. */
    void flag(Situation situation, Beat.Flag flag) {
        List<Map<String, ?>> alerts = IntStream.rangeClosed(situation.alerts + 1, situation.alerts + flag.times())
                .<Map<String, ?>>mapToObj(number -> alert(situation.person, number, flag.suspicion()))
                .toList();
        situation.alerts += flag.times();
        List<String> taken = takenAtOnce(situation, alerts);
        for (String alert : taken) {
            situation.interventionId = news.alert(alert, patience).interventionId();
        }
        for (String alert : taken) {
            ledger.accepted(new Entry(
                    Deed.FLAG,
                    situation.victimId,
                    situation.interventionId,
                    alert,
                    feed.name(),
                    flag.suspicion().name(),
                    List.of(Own.of(Own.ALERT, "", alert))));
        }
        if (flag.again()) {
            ledger.count(Ledger.Count.POSTED_AGAIN, taken.size());
            expectTheSame(situation, taken, takenAtOnce(situation, alerts));
        }
    }

    private List<String> takenAtOnce(Situation situation, List<Map<String, ?>> alerts) {
        List<String> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = alerts.stream()
                    .map(alert -> threads.submit(() -> post(situation.person, alert)))
                    .toList();
            for (Future<Answer> answer : answers) {
                JsonNode body = Futures.get(answer).body();
                situation.victimId = body.path("victimId").asString("");
                taken.add(body.path("alertId").asString(""));
            }
        }
        return taken;
    }

    private void expectTheSame(Situation situation, List<String> first, List<String> second) {
        if (!first.equals(second)) {
            ledger.surprised(new Surprise(
                    "victim " + situation.victimId, "the alerts that were taken before: " + first, second.toString()));
        }
    }

    private Map<String, Object> alert(Person person, int number, Suspicion suspicion) {
        return Map.of(
                "feedAlertId", "%s-%d-%d".formatted(walk, person.number(), number),
                "detectedAt", Instant.now().toString(),
                "victim", person.described(suspicion),
                "caller", Map.of("phone", "+85200000000"),
                "channel", Channel.PHONE_CALL.name(),
                "suspectedScamType", suspicion.scamType().name(),
                "confidence", suspicion.confidence(),
                "signals", suspicion.signals(),
                "summary", "Made up for a walk");
    }

    private Answer post(Person person, Map<String, ?> alert) {
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
