package forestall.simulator.city.acting;

import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.people.Planned;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** Posts the alerts when their time has come, so many at once. */
final class Feed {

    private static final int AT_ONCE = 64;

    private final Caller feed;
    private final Sending sending;
    private final Acquaintances acquaintances;
    private final LongAdder posted = new LongAdder();

    Feed(Caller feed, Sending sending, Acquaintances acquaintances) {
        this.feed = feed;
        this.sending = sending;
        this.acquaintances = acquaintances;
    }

    long posted() {
        return posted.sum();
    }

    /** Returns when all have been answered, or the simulation is over. */
    void post(List<Planned> alerts) {
        Semaphore free = new Semaphore(AT_ONCE);
        try (Errands errands = new Errands(sending)) {
            for (Planned alert : alerts) {
                if (!sending.time().sleepUntil(alert.at())) {
                    return;
                }
                free.acquireUninterruptibly();
                errands.begin("the feed", () -> {
                    try {
                        post(alert);
                    } finally {
                        free.release();
                        posted.increment();
                    }
                });
            }
        }
    }

    private void post(Planned alert) {
        Answer first = once(alert);
        if (!first.is(202)) {
            sending.surprise("alert %s was not taken: %s".formatted(alert.feedAlertId(), first.found()));
            return;
        }
        sending.counts().one(What.ALERTS);
        if (alert.twice()) {
            Answer second = once(alert);
            if (!second.body().equals(first.body())) {
                sending.surprise("alert %s was answered differently the second time: %s"
                        .formatted(alert.feedAlertId(), second.found()));
            }
            sending.counts().one(What.ALERTS_AGAIN);
        }
    }

    private Answer once(Planned alert) {
        Answer answer = sending.send(
                Deed.ALERT,
                feed,
                alert.feedAlertId(),
                Map.of(
                        Facts.FEED_ID,
                        feed.name(),
                        Facts.OCCURRED_AT,
                        alert.detectedAt().toString()),
                Map.of(Facts.ALERT_ID, "alertId", Facts.VICTIM_ID, "victimId"),
                () -> feed.post("/v1/alerts", body(alert)));
        if (answer.is(202)) {
            acquaintances.met(answer.body().path("victimId").asString(""), alert.about());
        }
        return answer;
    }

    private static Map<String, Object> body(Planned alert) {
        Map<String, Object> body = new HashMap<>();
        body.put("feedAlertId", alert.feedAlertId());
        body.put("detectedAt", alert.detectedAt().toString());
        body.put("victim", alert.about().described());
        body.put(
                "caller", Map.of("phone", "+8525555%04d".formatted(alert.about().number() / 3 % 10_000)));
        body.put("channel", alert.channel().name());
        body.put("suspectedScamType", alert.about().scamType().name());
        body.put("confidence", alert.confidence());
        body.put("signals", alert.signals());
        body.put("summary", "Made up for a simulation");
        return body;
    }
}
