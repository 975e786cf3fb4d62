package forestall.dispatch;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.CallFlagged;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody does in a random story, upon what they saw. Written out it tells a reader what happened. */
sealed interface StoryMove {
    String ANNA = "anna";
    String BERT = "bert";
    List<String> OPERATORS = List.of(ANNA, BERT);

    record Alert(CallFlagged event) implements StoryMove {
        @Override
        public String toString() {
            return "Alert[%s of %s, %s %s]"
                    .formatted(event.alertId(), event.victimId(), event.signals(), event.victim());
        }
    }

    /** The other name is this person's too, as a case file came to know. */
    record Recognise(VictimId name, VictimId other) implements StoryMove {}

    record Role(VictimId name) implements StoryMove {}

    record Claim(WarningCall call, String operator) implements StoryMove {
        @Override
        public String toString() {
            return "Claim[%s by %s]".formatted(StoryMove.words(call), operator);
        }
    }

    record Release(WarningCall call, String by) implements StoryMove {
        boolean bySupervisor() {
            return !OPERATORS.contains(by);
        }

        @Override
        public String toString() {
            return "Release[%s by %s]".formatted(StoryMove.words(call), by);
        }
    }

    record ReportCall(
            WarningCall call,
            long version,
            String operator,
            CallOutcome outcome,
            @Nullable Instant callAgainAt) implements StoryMove {
        @Override
        public String toString() {
            return "ReportCall[%s at %d by %s, %s %s]"
                    .formatted(StoryMove.words(call), version, operator, outcome, callAgainAt);
        }
    }

    /** A visit, as a desk saw it; the supervisor's desk belongs to no station. */
    record At(Visit visit, long version, @Nullable String desk) {
        @Override
        public String toString() {
            return "visit %d of %s, %s at %s, version %d seen at %d by %s"
                    .formatted(
                            visit.attempt(),
                            visit.intervention(),
                            visit.state(),
                            visit.station(),
                            visit.version(),
                            version,
                            desk);
        }
    }

    record Accept(At at) implements StoryMove {}

    record Assign(At at, List<String> officers) implements StoryMove {}

    record Arrive(At at) implements StoryMove {}

    record ReportVisit(At at, VisitOutcome outcome) implements StoryMove {}

    /** The station is closed, it says. */
    record RunShort(At at) implements StoryMove {}

    record StandDown(At at) implements StoryMove {}

    /** An intervention, as a desk saw it; the supervisor's and the squad's belong to no station. */
    record Of(
            Intervention intervention,
            long version,
            @Nullable String desk) {
        @Override
        public String toString() {
            return "%s, %s %s, version %d seen at %d by %s"
                    .formatted(
                            intervention.id(),
                            intervention.state(),
                            intervention.grade(),
                            intervention.version(),
                            version,
                            desk);
        }
    }

    /** No division: a place that belongs to no known station. */
    record Locate(Of of, @Nullable String division) implements StoryMove {}

    record HandOver(Of of, String station) implements StoryMove {}

    record Regrade(Of of, Grade grade) implements StoryMove {}

    record Close(Of of, InterventionResult result) implements StoryMove {}

    record Open(String station, boolean open) implements StoryMove {}

    record Pass(Duration time) implements StoryMove {}

    private static String words(WarningCall call) {
        return "call %d of %s, %s, version %d, claim %s"
                .formatted(call.attempt(), call.intervention(), call.state(), call.version(), call.claim());
    }
}
