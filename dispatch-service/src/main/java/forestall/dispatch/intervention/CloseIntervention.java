package forestall.dispatch.intervention;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.Written;
import forestall.events.InterventionClosed;
import forestall.events.facts.FreeText;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.InterventionResult;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The effort ends, by a policy or by a supervisor; what was still open is stood down and named in the reason. Nothing ends over an open
 * visit: a supervisor settles it first, a policy stands it down unless officers are on their way.
 */
public final class CloseIntervention {
    private final Interventions interventions;
    private final List<OpenWork> openWork;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public CloseIntervention(
            Interventions interventions, List<OpenWork> openWork, Journal journal, Atomically atomically, Clock clock) {
        this.interventions = interventions;
        this.openWork = List.copyOf(openWork);
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** A supervisor's decision, upon what was seen at that version. */
    public Intervention byHand(
            InterventionId id, long expectedVersion, InterventionResult result, String reason, String supervisor) {
        Written.require("reason", reason);
        return atomically.decide(() -> {
            Intervention locked = interventions.lock(id);
            Versions.same("intervention", expectedVersion, locked.version());
            openWork.forEach(work -> work.requireSettled(locked));
            return close(locked, result, reason, clock.instant(), supervisor);
        });
    }

    /** Of an intervention that the caller has locked. */
    public Intervention close(
            Intervention locked, InterventionResult result, String reason, Instant now, String actor) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason-missing", "expected a reason for closing the intervention, found none");
        }
        Intervention closed = interventions.save(locked.closed(result, now));
        String all = Stream.concat(
                        Stream.of(reason), openWork.stream().map(work -> work.standDown(closed, reason, now, actor)))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining("; "));
        openWork.forEach(work -> work.requireSettled(closed));
        InterventionClosed event = new InterventionClosed(
                closed.victimId(),
                closed.id(),
                result,
                new FreeText(all),
                closed.opening().at(),
                closed.dimensions());
        // What was stood down with it has lines of its own.
        journal.announce(event, Facts.of(event).and("reason", reason), now, actor);
        return closed;
    }
}
