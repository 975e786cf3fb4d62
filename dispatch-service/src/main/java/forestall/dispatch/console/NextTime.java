package forestall.dispatch.console;

import forestall.chassis.usecase.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A time of the day in Shanghai, meant as the next one: nobody puts a call off for longer than a day. */
public final class NextTime {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private NextTime() {}

    /**
     * When it is next that time, such as 14:30.
     *
     * @throws Refusal when it is no time
     */
    public static Instant after(Instant now, String text) {
        try {
            ZonedDateTime here = now.atZone(SHANGHAI);
            ZonedDateTime today = here.with(LocalTime.parse(text.strip()));
            return (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
        } catch (DateTimeException none) {
            throw Refusal.invalid("time-unreadable", "/again", "a time such as 14:30", "another text");
        }
    }
}
