package forestall.dispatch.warningcall.out;

import forestall.events.vocabulary.Grade;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The queue's order, the most urgent grade first. */
final class QueueOrder {
    /** An SQL expression over the intervention {@code i}. */
    static final String GRADE = "array_position(array[%s], i.grade)"
            .formatted(Arrays.stream(Grade.values())
                    .map(grade -> "'" + grade + "'")
                    .collect(Collectors.joining(", ")));

    private QueueOrder() {}
}
