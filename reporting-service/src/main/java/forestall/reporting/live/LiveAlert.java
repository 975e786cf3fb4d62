package forestall.reporting.live;

import forestall.events.CallFlagged;
import forestall.events.ids.AlertId;
import forestall.events.statistics.LiveFigures;
import forestall.events.vocabulary.ScamType;
import java.util.Map;

/** What the live counters need of an alert, and nothing about a person. */
public record LiveAlert(AlertId alertId, boolean late, ScamType scamType) {

    public static LiveAlert of(CallFlagged alert) {
        return new LiveAlert(alert.alertId(), alert.late(), alert.suspectedScamType());
    }

    /** One alert as figures. */
    public LiveFigures counted() {
        return new LiveFigures(1, late ? 1 : 0, Map.of(scamType, 1L));
    }
}
