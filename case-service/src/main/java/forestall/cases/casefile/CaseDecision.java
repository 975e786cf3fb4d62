package forestall.cases.casefile;

import forestall.events.CaseEvent;
import forestall.events.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of a file. */
public sealed interface CaseDecision {

    /** The file held this already. */
    record Unchanged() implements CaseDecision {}

    /**
     * The file grows, and the others are told.
     *
     * @param added the lines that the file's timeline has more than before
     */
    record Changed(CaseFile file, List<TimelineEntry> added, List<Envelope<? extends CaseEvent>> announced)
            implements CaseDecision {

        public Changed {
            added = List.copyOf(added);
            announced = List.copyOf(announced);
        }

        /** A change of which the timeline tells lines of its own, and one for each announcement. */
        public static Changed telling(
                CaseFile file, List<TimelineEntry> own, List<Envelope<? extends CaseEvent>> announced, Instant now) {
            List<TimelineEntry> lines = Stream.concat(
                            own.stream(), announced.stream().map(event -> TimelineDetail.line(event, now)))
                    .toList();
            return new Changed(file.changed(lines), lines, announced);
        }

        /** A change that is one announcement, and the line that it becomes. */
        public static Changed announcing(CaseFile file, Envelope<? extends CaseEvent> event, Instant now) {
            return announcing(file, List.of(event), now);
        }

        /** The same with several at once. */
        public static Changed announcing(CaseFile file, List<Envelope<? extends CaseEvent>> events, Instant now) {
            List<TimelineEntry> lines = events.stream()
                    .map(event -> TimelineDetail.line(event, now))
                    .toList();
            return new Changed(file.changed(lines), lines, events);
        }
    }
}
