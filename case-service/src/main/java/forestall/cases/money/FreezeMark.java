package forestall.cases.money;

import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * That a file may say that a bank holds money until then. The file has the truth.
 *
 * @param markedAt when it was said last
 */
public record FreezeMark(Instant endsAt, VictimId victimId, LossId lossId, Instant markedAt) {

    private static final Duration GRACE = Duration.ofDays(1);

    /** As many digits for every time, so that the order of the texts is that of the times. */
    private static final DateTimeFormatter SORTED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Names the mark, in the order of ends. */
    public String key() {
        return keyOf(endsAt) + "~" + lossId;
    }

    /** Whether a file that does not bear it out by now never will: a change of a file takes moments. */
    boolean isOld(Instant now) {
        return markedAt.isBefore(now.minus(GRACE));
    }

    /** What sorts before every mark with that end or a later one, and after all others. */
    public static String keyOf(Instant end) {
        return SORTED.format(end);
    }
}
