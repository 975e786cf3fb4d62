package forestall.intake.alert;

import forestall.events.CallFlagged;
import forestall.events.ids.FeedId;
import java.time.Clock;
import java.util.Map;

/** A feed reports a call: read it, keep it. */
public final class TakeAlert {

    private final ReadAlert alerts;
    private final Alerts kept;
    private final Clock clock;

    public TakeAlert(ReadAlert alerts, Alerts kept, Clock clock) {
        this.alerts = alerts;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Takes one alert.
     *
     * @param posted a JSON object as maps, lists, texts, numbers and truth values
     */
    public Taken from(FeedId feed, Map<?, ?> posted) {
        return switch (alerts.read(feed, posted, clock.instant())) {
            case Reading.Faulty faulty -> new Taken.Refused(faulty.faults());
            case Reading.Legible legible -> {
                CallFlagged flagged = legible.flagged().event();
                yield new Taken.Accepted(flagged.alertId(), flagged.victimId(), kept.keep(legible.flagged()));
            }
        };
    }
}
