package forestall.system.faults;

import java.time.Instant;
import java.util.Map;

/** What a feed could have posted. */
final class MadeUpAlert {

    private MadeUpAlert() {}

    /** About one of ten million people, by a number. */
    static Map<String, Object> of(String feedAlertId, long number, Instant detectedAt) {
        return Map.of(
                "feedAlertId",
                feedAlertId,
                "detectedAt",
                detectedAt.toString(),
                "victim",
                Map.of("phone", "+861371%07d".formatted(Math.floorMod(number, 10_000_000L)), "name", "某探"),
                "channel",
                "PHONE_CALL",
                "suspectedScamType",
                "LOAN",
                "confidence",
                0.5);
    }
}
