package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.warningcall.CallQueue.Mark;
import forestall.events.ids.CallId;
import forestall.events.vocabulary.Grade;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where a page of the queue ended, as clients hand it back. It holds no name of a person. */
public final class CallCursor {
    private CallCursor() {}

    /** Of the last place on a page. */
    public static String of(Mark mark) {
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
    public static Mark read(String text) {
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
            throw Refusal.foreignCursor("the call queue", text);
        }
        throw Refusal.foreignCursor("the call queue", text);
    }

    private static String micros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static Instant instant(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
