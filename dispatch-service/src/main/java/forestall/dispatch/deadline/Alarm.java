package forestall.dispatch.deadline;

import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an alarm is for. Its written form names it: the same alarm set twice is one alarm. */
public sealed interface Alarm {
    Instant at();

    /** Such as {@code due/<intervention>/VISIT/<visit>/<time>}. */
    String written();

    record MonitoringEnds(InterventionId intervention, Instant at) implements Alarm {
        @Override
        public String written() {
            return "monitoring-ends/" + intervention + "/" + at;
        }
    }

    record ClaimEnds(CallId call, Instant at) implements Alarm {
        @Override
        public String written() {
            return "claim-ends/" + call.value() + "/" + at;
        }
    }

    /**
     * A stage is to have happened.
     *
     * @param visit whose stage it is; absent for calls, and in alarms from before they named it
     * @param since what had happened has been undone, so that the same is due again; absent the first time
     */
    record Due(
            InterventionId intervention,
            DeadlineStage stage,
            @Nullable VisitId visit,
            Instant at,
            @Nullable Instant since)
            implements Alarm {
        @Override
        public String written() {
            return "due/" + intervention + "/" + stage + "/" + (visit == null ? "" : visit.value() + "/") + at
                    + (since == null ? "" : "/" + since);
        }
    }

    /**
     * The alarm with that written form.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Alarm read(String written) {
        String[] parts = written.split("/", -1);
        return switch (parts[0] + " of " + parts.length) {
            case "monitoring-ends of 3" -> new MonitoringEnds(InterventionId.of(parts[1]), Instant.parse(parts[2]));
            case "claim-ends of 3" -> new ClaimEnds(new CallId(UUID.fromString(parts[1])), Instant.parse(parts[2]));
            case "due of 4" ->
                new Due(
                        InterventionId.of(parts[1]),
                        DeadlineStage.valueOf(parts[2]),
                        null,
                        Instant.parse(parts[3]),
                        null);
            case "due of 5", "due of 6" ->
                new Due(
                        InterventionId.of(parts[1]),
                        DeadlineStage.valueOf(parts[2]),
                        new VisitId(UUID.fromString(parts[3])),
                        Instant.parse(parts[4]),
                        parts.length == 6 ? Instant.parse(parts[5]) : null);
            default -> throw new IllegalArgumentException("expected the written form of an alarm, found " + written);
        };
    }
}
