package forestall.dispatch.triage;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.Written;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Versions;
import forestall.events.GradeChanged;
import forestall.events.facts.FreeText;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.Grade;
import java.time.Clock;
import java.time.Instant;

/** A person knows better than the policy how soon the squad must act, and says why. It is the only way in which a grade falls. */
public final class RegradeIntervention {
    private final Interventions interventions;
    private final FollowGrade following;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public RegradeIntervention(
            Interventions interventions, FollowGrade following, Journal journal, Atomically atomically, Clock clock) {
        this.interventions = interventions;
        this.following = following;
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    public Intervention to(Grade grade, String reason, InterventionId id, long expectedVersion, String supervisor) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason-missing", "expected a reason for changing the grade, found none");
        }
        Written.require("reason", reason);
        return atomically.decide(() -> {
            Intervention locked = interventions.lock(id);
            Versions.same("intervention", expectedVersion, locked.version());
            Intervention regraded = locked.regraded(grade);
            if (grade == locked.grade()) {
                throw Refusal.conflict("same-grade", "expected another grade than %s, found the same".formatted(grade));
            }
            Intervention saved = interventions.save(regraded);
            Instant now = clock.instant();
            journal.announce(
                    new GradeChanged(
                            saved.victimId(), id, locked.grade(), grade, new FreeText(reason), saved.dimensions()),
                    now,
                    supervisor);
            following.from(locked.grade(), saved, now, now, supervisor);
            return interventions.find(id).orElse(saved);
        });
    }
}
