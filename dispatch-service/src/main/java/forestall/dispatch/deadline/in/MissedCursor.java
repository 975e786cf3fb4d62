package forestall.dispatch.deadline.in;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.deadline.MissedDeadlines.Mark;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a page of missed deadlines ended, as clients hand it back. It holds no name of a person. */
final class MissedCursor {
    private static final String BETWEEN = "~";

    private MissedCursor() {}

    static String of(Mark mark) {
        return String.join(
                BETWEEN,
                mark.grade().name(),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, mark.dueAt())),
                mark.intervention().toString(),
                mark.stage().name());
    }

    /**
     * Reads it back.
     *
     * @throws Refusal when it is no cursor of this list
     */
    static Mark read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        try {
            if (parts.length == 4) {
                return new Mark(
                        Grade.valueOf(parts[0]),
                        Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                        InterventionId.of(parts[2]),
                        DeadlineStage.valueOf(parts[3]));
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException foreign) {
            throw Refusal.foreignCursor("missed deadlines", text);
        }
        throw Refusal.foreignCursor("missed deadlines", text);
    }
}
