package forestall.cases.casefile;

import forestall.events.CaseEvent;
import forestall.events.Envelope;
import java.util.List;

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
    }
}
