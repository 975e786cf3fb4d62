package forestall.cases.history;

import forestall.chassis.usecase.reading.Fault;
import java.util.List;

/** What became of a posted line when it was read. */
sealed interface RecordedReading {

    /** It is a case. */
    record Legible(RecordedCase recorded) implements RecordedReading {}

    /** It is none, for these reasons, all of them. */
    record Faulty(List<Fault> faults) implements RecordedReading {}
}
