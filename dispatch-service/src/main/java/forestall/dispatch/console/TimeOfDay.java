package forestall.dispatch.console;

import forestall.chassis.usecase.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A time of the day in Shanghai, as people type it, such as 14:30; on which day follows from what it is the time of. */
public final class TimeOfDay {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private TimeOfDay() {}

    /**
     * When it is next that time: nobody puts a call off for longer than a day.
     *
     * @param pointer of the field, in JSON
     * @throws Refusal when it is no time
     */
    public static Instant next(Instant now, String text, String pointer) {
        ZonedDateTime today = today(now, text, pointer);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /**
     * When it was that time last: what is reported has happened.
     *
     * @param pointer of the field, in JSON
     * @throws Refusal when it is no time
     */
    public static Instant last(Instant now, String text, String pointer) {
        ZonedDateTime today = today(now, text, pointer);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private static ZonedDateTime today(Instant now, String text, String pointer) {
        try {
            return now.atZone(SHANGHAI).with(LocalTime.parse(text.strip()));
        } catch (DateTimeException none) {
            throw Refusal.invalid("time-unreadable", pointer, "a time such as 14:30", "another text");
        }
    }
}
