package forestall.dispatch.warningcall.in;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.warningcall.CallQueue.Mark;
import forestall.events.ids.CallId;
import forestall.events.vocabulary.Grade;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where a page of the queue ended, as clients hand it back. It holds no name of a person. */
final class CallCursor {
    private CallCursor() {}

    static String of(Mark mark) {
        return String.join(
                "_",
                mark.grade().name(),
                micros(mark.dueAt()),
                micros(mark.queuedAt()),
                mark.call().toString());
    }

    /**
     * Reads it back.
     *
     * @throws Refusal when it is no cursor of this queue
     */
    static Mark read(String text) {
        String[] parts = text.split("_", -1);
        try {
            if (parts.length == 4) {
                return new Mark(
                        Grade.valueOf(parts[0]),
                        instant(parts[1]),
                        instant(parts[2]),
                        new CallId(UUID.fromString(parts[3])));
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException foreign) {
            throw foreign(text);
        }
        throw foreign(text);
    }

    private static Refusal foreign(String text) {
        return Refusal.invalid(
                "foreign-cursor",
                "expected the cursor that a page of the call queue gave as next, found another text of %d characters"
                        .formatted(text.length()));
    }

    private static String micros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
