package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Own;
import forestall.simulator.walk.ledger.Surprise;
import forestall.simulator.walk.plan.Beat;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The operators: they take calls, give them back, and report how they ended. */
final class Squad {

    /** So often a time for the next try may have passed on the way, when everything is slow. */
    private static final int LATE = 5;

    private final Everybody everybody;
    private final int operators;
    private final Ledger ledger;
    private final Insistence insistence;
    private final Lookout lookout;
    private final AtomicInteger turn = new AtomicInteger();

    Squad(Everybody everybody, int operators, Ledger ledger, Insistence insistence, Lookout lookout) {
        this.everybody = everybody;
        this.operators = operators;
        this.ledger = ledger;
        this.insistence = insistence;
        this.lookout = lookout;
    }

    /** Whoever's turn it is. */
    Caller next() {
        return everybody.operator(Math.floorMod(turn.getAndIncrement(), operators) + 1);
    }

    /** One takes the call that waits; so many others reach for it at the same moment. */
    void claim(Situation situation, int rivals) {
        waitUntil(situation.callAgainAt);
        JsonNode call = lookout.until("a waiting call", situation, Lookout::waitingCall);
        situation.callId = call.path("callId").asString("");
        List<Caller> reaching = new ArrayList<>();
        for (int number = 0; number <= rivals; number++) {
            reaching.add(next());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = reaching.stream()
                    .map(operator -> threads.submit(() -> insistence.send(
                            Command.repeatable(operator, "/v1/calls/" + situation.callId + "/claim", Map.of()))))
                    .toList();
            int winners = 0;
            for (int number = 0; number < answers.size(); number++) {
                winners += took(situation, reaching.get(number), Futures.get(answers.get(number))) ? 1 : 0;
            }
            if (winners != 1) {
                throw new StepFailure(
                        "call " + situation.callId + " to be claimed by one of " + reaching.size(), winners + "");
            }
        }
    }

    /** An operator has the call whose view this is. */
    void took(Situation situation, Caller operator, JsonNode call) {
        situation.operator = operator;
        situation.callId = call.path("callId").asString("");
        situation.callVersion = call.path("version").asLong();
        ledger.accepted(entry(
                Deed.CLAIM,
                situation,
                operator.name(),
                "",
                Own.of("CallClaimed", operator.name(), situation.callId, operator.name())));
    }

    private boolean took(Situation situation, Caller operator, Answer answer) {
        if (answer.is(200)) {
            took(situation, operator, answer.body());
            return true;
        }
        if (!answer.problem().equals("call-claimed-by-another")) {
            throw new StepFailure("a claim of call " + situation.callId + ", or another operator's", answer.found());
        }
        ledger.count(Ledger.Count.BEATEN);
        return false;
    }

    void release(Situation situation, boolean bySupervisor) {
        Caller by = bySupervisor ? everybody.supervisor() : situation.callee();
        Answer answer = insistence.send(Command.repeatable(by, "/v1/calls/" + situation.callId + "/release", Map.of()));
        if (!answer.is(204) && !answer.is(200)) {
            throw new StepFailure("call " + situation.callId + " to be released", answer.found());
        }
        ledger.accepted(entry(
                Deed.RELEASE,
                situation,
                by.name(),
                bySupervisor ? "by a supervisor" : "",
                Own.of(
                        "CallReleased",
                        by.name(),
                        situation.callId,
                        situation.callee().name())));
    }

    void report(Situation situation, Beat.Call call) {
        Map<String, Object> report = reportOf(call.outcome(), call.again());
        Command command = reporting(situation, report);
        Answer answer = insistence.send(command);
        for (int late = 0; late < LATE && answer.problem().equals("call-again-out-of-range"); late++) {
            ledger.count(Ledger.Count.OVERTAKEN);
            report = reportOf(call.outcome(), call.again());
            command = reporting(situation, report);
            answer = insistence.send(command);
        }
        if (!answer.is(200)) {
            throw new StepFailure("call %s to end with %s".formatted(situation.callId, call.outcome()), answer.found());
        }
        JsonNode next = answer.body().path("next");
        situation.callAgainAt = next.path("kind").asString("").equals("CALL_AGAIN")
                ? Instant.parse(next.path("at").asString())
                : null;
        ledger.accepted(entry(
                Deed.CALL,
                situation,
                situation.callee().name(),
                call.outcome().name(),
                Own.of(
                        "WarningCallCompleted",
                        situation.callee().name(),
                        situation.callId,
                        String.valueOf(report.get("reached")),
                        call.outcome().name(),
                        next.path("kind").asString(""))));
        if (call.twice()) {
            expectTheSame(situation, answer, insistence.send(command));
        }
    }

    private static Command reporting(Situation situation, Map<String, Object> report) {
        return Command.repeatable(
                situation.callee(), "/v1/calls/" + situation.callId + "/outcome", report, situation.callVersion);
    }

    static Map<String, Object> reportOf(CallOutcome outcome, @Nullable Duration again) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> report = new HashMap<>(Map.of(
                "reached", (outcome.reached() ? Reached.VICTIM : Reached.NOBODY).name(),
                "outcome", outcome.name(),
                "startedAt", now.minusSeconds(1).toString(),
                "endedAt", now.toString(),
                "note", "walked through"));
        if (again != null) {
            report.put("callAgainAt", now.plus(again).toString());
        }
        if (outcome == CallOutcome.IGNORED_WARNING) {
            report.put("amountAtRiskFen", 5_000_000L);
        }
        return report;
    }

    private void expectTheSame(Situation situation, Answer first, Answer second) {
        ledger.count(Ledger.Count.REPEATED);
        if (!second.is(200) || !second.body().equals(first.body())) {
            ledger.surprised(new Surprise(
                    "call " + situation.callId,
                    "the first answer again: " + first.body(),
                    second.found() + second.body()));
        }
    }

    private Entry entry(Deed deed, Situation situation, String actor, String detail, Own own) {
        return new Entry(
                deed, situation.victimId, situation.interventionId, situation.callId, actor, detail, List.of(own));
    }

    private static void waitUntil(@Nullable Instant then) {
        while (then != null && Instant.now().isBefore(then)) {
            LockSupport.parkNanos(
                    Math.max(1, Duration.between(Instant.now(), then).toNanos()));
        }
    }
}
