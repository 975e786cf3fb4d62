package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whoever was called in time has missed nothing, and a deadline that passed without anybody having claimed the call was missed. What
 * happened at the very time of the deadline may be judged either way.
 */
final class DeadlinesAreMissedWhenTheyPass implements Check {

    private static final Duration CLOSE = Duration.ofSeconds(5);

    /** An alarm rings within this time. */
    private static final Duration RINGING = Duration.ofSeconds(30);

    private static final Set<String> ENDS = Set.of("MONITOR", "CLOSE");

    @Override
    public String name() {
        return "a deadline is missed when it passes, and only then";
    }

    @Override
    public List<Difference> of(Walked walked) {
        List<Difference> differences = new ArrayList<>();
        walked.byIntervention().values().stream().map(Course::of).forEach(course -> {
            judge("CLAIM_CALL", "claimBy", course, course.claimed, walked.at()).ifPresent(differences::add);
            judge("FIRST_CALL", "callBy", course, course.called, walked.at()).ifPresent(differences::add);
        });
        return differences;
    }

    private Optional<Difference> judge(String stage, String deadline, Course course, Instant done, Instant at) {
        String told = course.opened.data().path("deadlines").path(deadline).asString("");
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Instant due = Instant.parse(told);
        String about = "intervention " + course.opened.interventionId();
        boolean missed = course.missed.contains(stage);
        if (missed && earlier(done, course.ended).isBefore(due.minus(CLOSE))) {
            return Optional.of(difference(about, stage + " kept, which was due at " + due, "missed"));
        }
        Instant rung = due.plus(RINGING);
        // A claim may still become the call that was to be made.
        boolean idle = earlier(course.claimed, course.ended).isAfter(rung);
        return !missed && idle && at.isAfter(rung)
                ? Optional.of(difference(about, stage + " missed, which was due at " + due, "nothing"))
                : Optional.empty();
    }

    /** When what happened first; {@link Instant#MAX} for never. */
    private record Course(Heard opened, Instant claimed, Instant called, Instant ended, Set<String> missed) {

        static Course of(List<Heard> events) {
            return new Course(
                    events.getFirst(),
                    first(events, event -> is(event, "CallClaimed")),
                    first(events, event -> is(event, "WarningCallCompleted")),
                    first(events, event -> ENDS.contains(event.next()) || is(event, "InterventionClosed")),
                    events.stream()
                            .filter(event -> is(event, "DeadlineMissed"))
                            .map(event -> event.text("stage"))
                            .collect(Collectors.toSet()));
        }
    }

    private static Instant first(List<Heard> events, Predicate<Heard> wanted) {
        return events.stream()
                .filter(wanted)
                .map(Heard::at)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean is(Heard event, String type) {
        return event.type().equals(type);
    }
}
