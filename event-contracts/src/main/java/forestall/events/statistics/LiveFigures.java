package forestall.events.statistics;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import forestall.events.vocabulary.ScamType;
import java.util.Map;

/**
 * The alerts that the intake took in a minute; an alert that a feed repeats counts once.
 *
 * @param late of these, detected long before they were received
 * @param alertsByScamType as the feeds suspected; types without an alert are left out
 */
@JsonPropertyOrder({"alerts", "late", "alertsByScamType"})
public record LiveFigures(long alerts, long late, Map<ScamType, Long> alertsByScamType) {

    public static final LiveFigures NONE = new LiveFigures(0, 0, Map.of());

    public LiveFigures {
        alertsByScamType = Counts.withoutZeros(ScamType.class, alertsByScamType);
    }

    /**
     * The sum, column by column.
     *
     * @throws ArithmeticException when a sum does not fit a long
     */
    public LiveFigures plus(LiveFigures other) {
        return new LiveFigures(
                Math.addExact(alerts, other.alerts),
                Math.addExact(late, other.late),
                Counts.combine(alertsByScamType, other.alertsByScamType, Math::addExact));
    }
}
