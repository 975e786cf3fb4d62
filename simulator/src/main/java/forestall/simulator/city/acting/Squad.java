package forestall.simulator.city.acting;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.people.Citizen;
import forestall.simulator.city.people.Reactions;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operators: each takes the most urgent call, talks, reports, and takes the next. */
final class Squad {

    /** By the machine's clock: whoever has nothing to do looks again after that, or when something changes. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);

    private final Everybody everybody;
    private final Sending sending;
    private final Acquaintances acquaintances;
    private final Reactions reactions;
    private final MoneyDesk desk;
    private final Semaphore changes = new Semaphore(0);
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();

    Squad(Everybody everybody, Sending sending, Acquaintances acquaintances, Reactions reactions, MoneyDesk desk) {
        this.everybody = everybody;
        this.sending = sending;
        this.acquaintances = acquaintances;
        this.reactions = reactions;
        this.desk = desk;
    }

    /** Somebody who waits looks at the queue. */
    void queueChanged() {
        if (changes.availablePermits() == 0) {
            changes.release();
        }
    }

    /** Works until the simulation is over. */
    void work(int operator) {
        Caller self = everybody.operator(operator);
        while (!sending.time().isOver()) {
            Answer answer = sending.send(
                    Deed.CLAIM_CALL,
                    self,
                    "most urgent",
                    Map.of(),
                    Map.of(
                            Facts.CALL_ID, "callId",
                            Facts.INTERVENTION_ID, "interventionId",
                            Facts.VICTIM_ID, "victimId"),
                    () -> self.post("/v1/calls/claim", Map.of()));
            if (answer.is(200)) {
                queueChanged();
                make(self, answer.body());
            } else if (answer.is(204)) {
                await();
            } else {
                sending.surprise("no call for %s: %s".formatted(self.name(), answer.found()));
                await();
            }
        }
    }

    private void await() {
        try {
            boolean _ = changes.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a call", interrupted);
        }
    }

    private void make(Caller self, JsonNode call) {
        Citizen who = acquaintances.find(call.path("victimId").asString("")).orElse(null);
        if (who == null) {
            meetStranger(self, call);
            return;
        }
        int attempt = call.path("attempt").asInt(1);
        CallOutcome outcome = reactions.toCall(who, attemptOf(call, attempt));
        Instant began = sending.time().now();
        int minutes = outcome.reached() ? reactions.minutes(who, "talk", attempt, 2, 6) : 1;
        boolean _ = sending.time().sleep(Duration.ofMinutes(minutes));
        report(self, call, who, outcome, began);
    }

    /**
     * The feed may not have heard the answer yet that says who it is. Whoever comes to the top of the queue again is nobody of this city, and
     * would stay there: that person listens, and the next call is the city's.
     */
    private void meetStranger(Caller self, JsonNode call) {
        if (strangers.add(call.path("callId").asString(""))) {
            release(self, call);
        } else if (acquaintances.find(call.path("victimId").asString("")).isEmpty()) {
            report(self, call, null, CallOutcome.DISSUADED, sending.time().now());
        }
    }

    /** Calls of another intervention are other calls. */
    private static int attemptOf(JsonNode call, int attempt) {
        return Math.floorMod(call.path("interventionId").asString("").hashCode(), 1_000) * 10 + attempt;
    }

    private void report(Caller self, JsonNode call, @Nullable Citizen who, CallOutcome outcome, Instant began) {
        String id = call.path("callId").asString("");
        Map<String, String> facts = new HashMap<>(Map.of(
                Facts.VICTIM_ID, call.path("victimId").asString(""),
                Facts.INTERVENTION_ID, call.path("interventionId").asString(""),
                Facts.OUTCOME, outcome.name()));
        Instant ended = sending.time().now();
        facts.put(Facts.OCCURRED_AT, ended.toString());
        Map<String, Object> report = new HashMap<>(Map.of(
                "reached", (outcome.reached() ? Reached.VICTIM : Reached.NOBODY).name(),
                "outcome", outcome.name(),
                "startedAt", (began.isAfter(ended) ? ended : began).toString(),
                "endedAt", ended.toString()));
        if (who != null && (outcome == CallOutcome.IGNORED_WARNING || outcome == CallOutcome.ALREADY_TRANSFERRED)) {
            report.put("amountAtRiskFen", who.stakeFen());
            facts.put(Facts.AMOUNT_FEN, String.valueOf(who.stakeFen()));
        }
        Answer answer = sending.send(
                Deed.REPORT_CALL,
                self,
                id,
                facts,
                Map.of(),
                () -> self.post(
                        "/v1/calls/" + id + "/outcome",
                        report,
                        call.path("version").asLong()));
        if (answer.is(200)) {
            sending.counts().one(What.CALLS);
            if (who != null) {
                desk.told(who, call, outcome == CallOutcome.ALREADY_TRANSFERRED);
            }
        } else if (answer.is(409) || answer.is(412)) {
            // Somebody was faster, or it left the queue: a promise at the door, or an end.
            sending.counts().one(What.CALLS_OVERTAKEN);
        } else {
            sending.surprise("report of call %s: %s".formatted(id, answer.found()));
        }
    }

    private void release(Caller self, JsonNode call) {
        var _ = sending.look(() -> self.post("/v1/calls/" + call.path("callId").asString("") + "/release", Map.of()));
        await();
    }
}
