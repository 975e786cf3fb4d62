package forestall.dispatch.warningcall;

import forestall.dispatch.intervention.Facts;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.OpenWork;
import java.time.Instant;
import java.util.List;

/** Nobody need call any more. */
public final class StandDownCalls implements OpenWork {
    private final WarningCalls calls;
    private final Journal journal;

    public StandDownCalls(WarningCalls calls, Journal journal) {
        this.calls = calls;
        this.journal = journal;
    }

    @Override
    public String standDown(Intervention intervention, String reason, Instant now, String actor) {
        List<WarningCall> waiting = calls.of(intervention.id()).stream()
                .filter(WarningCall::waiting)
                .toList();
        for (WarningCall call : waiting) {
            calls.save(call.stoodDown(reason, now));
            journal.note(
                    intervention.id(),
                    now,
                    actor,
                    "CallStoodDown",
                    "call %d leaves the queue: %s".formatted(call.attempt(), reason),
                    Facts.call(call.attempt()).and("reason", reason));
        }
        return waiting.isEmpty() ? "" : "%d waiting call stood down".formatted(waiting.size());
    }
}
