package forestall.dispatch.deadline;

import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;
import java.util.UUID;

/** What an alarm is for. Its written form names it: the same alarm set twice is one alarm. */
public sealed interface Alarm {
    Instant at();

    /** Such as {@code due/<intervention>/VISIT/<time>}. */
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

    record Due(InterventionId intervention, DeadlineStage stage, Instant at) implements Alarm {
        @Override
        public String written() {
            return "due/" + intervention + "/" + stage + "/" + at;
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
                new Due(InterventionId.of(parts[1]), DeadlineStage.valueOf(parts[2]), Instant.parse(parts[3]));
            default -> throw new IllegalArgumentException("expected the written form of an alarm, found " + written);
        };
    }
}
