package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Surprise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/**
 * All operators take whatever is most urgent, at once, until nothing waits. Only where nobody else's calls wait, since those would be
 * taken too.
 */
final class Rush {

    private final Squad squad;
    private final Insistence insistence;
    private final Queues queues;
    private final Ledger ledger;

    Rush(Squad squad, Insistence insistence, Queues queues, Ledger ledger) {
        this.squad = squad;
        this.insistence = insistence;
        this.queues = queues;
        this.ledger = ledger;
    }

    boolean possible() {
        return queues.calls().isEmpty();
    }

    /** Empties the queue of these people's calls. */
    void drain(List<Life> lives, int operators) {
        Map<String, Life> byVictim = new HashMap<>();
        lives.forEach(life -> byVictim.put(life.situation().victimId, life));
        List<String> order = queues.calls().stream()
                .map(call -> call.path("callId").asString(""))
                .toList();
        List<Caller> calling = new ArrayList<>();
        for (int number = 0; number < operators; number++) {
            calling.add(squad.next());
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ends = new ArrayList<>();
            for (Caller operator : calling) {
                ends.add(threads.submit(() -> takeAll(operator, byVictim, order)));
            }
            ends.forEach(Futures::get);
        }
        adopt(byVictim, calling);
    }

    private void takeAll(Caller operator, Map<String, Life> byVictim, List<String> order) {
        int last = -1;
        while (true) {
            Answer answer = insistence.read("the most urgent call", () -> operator.post("/v1/calls/claim", Map.of()));
            if (!answer.is(200)) {
                if (!answer.is(204)) {
                    ledger.surprised(new Surprise(operator.name(), "a call, or none that waits (204)", answer.found()));
                }
                return;
            }
            took(operator, answer.body(), byVictim);
            int place = order.indexOf(answer.body().path("callId").asString(""));
            if (place < last && !ledger.counts().containsKey(Ledger.Count.UNANSWERED)) {
                ledger.surprised(new Surprise(
                        operator.name(), "a call behind place %d of the queue".formatted(last), "place " + place));
            }
            last = place;
        }
    }

    /** Whoever got no answer looks for what is theirs. */
    private void adopt(Map<String, Life> byVictim, List<Caller> calling) {
        Map<String, Caller> names = new HashMap<>();
        calling.forEach(operator -> names.put(operator.name(), operator));
        for (JsonNode call : queues.calls()) {
            Caller owner = names.get(call.path("claimedBy").asString(""));
            Life life = byVictim.get(call.path("victimId").asString(""));
            if (owner != null && life != null && life.situation().callId.isEmpty()) {
                ledger.count(Ledger.Count.DONE_UNANSWERED);
                took(owner, call, byVictim);
            }
        }
    }

    private void took(Caller operator, JsonNode call, Map<String, Life> byVictim) {
        Life life = byVictim.get(call.path("victimId").asString(""));
        if (life == null) {
            ledger.surprised(new Surprise(
                    operator.name(),
                    "calls of this walk's people only",
                    "call " + call.path("callId").asString("")));
            return;
        }
        synchronized (life) {
            if (!life.situation().callId.isEmpty()) {
                ledger.surprised(new Surprise(
                        "call " + call.path("callId").asString(""),
                        "one operator who has it",
                        "%s and %s".formatted(life.situation().callee().name(), operator.name())));
            }
            ledger.count(Ledger.Count.MOST_URGENT);
            squad.took(life.situation(), operator, call);
            life.claimed();
        }
    }
}
