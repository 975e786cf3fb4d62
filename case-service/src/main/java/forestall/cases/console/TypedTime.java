package forestall.cases.console;

import forestall.chassis.usecase.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times and days as the fields of a form have them, by the clock and the calendar of Shanghai: 2026-11-14T09:30 and 2026-11-14. */
public final class TypedTime {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private TypedTime() {}

    /** As a field shows it, to the minute; empty for none. */
    public static String text(@Nullable Instant time) {
        return time == null ? "" : MINUTE.format(time.atZone(SHANGHAI));
    }

    /**
     * What was typed; null for nothing.
     *
     * @param known the time that the field showed: left as it was it is that very time, with its seconds
     * @throws Refusal when it is no time
     */
    public static @Nullable Instant read(String pointer, @Nullable String typed, @Nullable Instant known) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (known != null && text(known).equals(typed.strip())) {
            return known;
        }
        try {
            return LocalDateTime.parse(typed.strip()).atZone(SHANGHAI).toInstant();
        } catch (DateTimeException none) {
            throw Refusal.invalid("time-unreadable", pointer, "a time such as 2026-11-14T09:30", "another text");
        }
    }

    /**
     * A day.
     *
     * @throws Refusal when it is none
     */
    public static LocalDate day(String pointer, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            throw Refusal.invalid("time-unreadable", pointer, "a day such as 2026-11-14", "another text");
        }
    }
}
