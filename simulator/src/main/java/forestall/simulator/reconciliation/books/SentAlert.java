package forestall.simulator.reconciliation.books;

import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Entry;
import forestall.simulator.ledger.Facts;
import forestall.simulator.ledger.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An alert with all its tries.
 *
 * @param fate accepted when any try was, refused when all were, else unknown
 * @param alertId as an answer told it; empty when none did
 */
public record SentAlert(Name name, Outcome fate, String alertId) {

    /** By this a feed's alert is known before it is sent. */
    public record Name(String feedId, String feedAlertId) {

        @Override
        public String toString() {
            return "alert %s of %s".formatted(feedAlertId, feedId);
        }
    }

    static List<SentAlert> in(List<Entry> ledger) {
        Map<Name, SentAlert> alerts = new LinkedHashMap<>();
        ledger.stream()
                .filter(entry -> entry.deed() == Deed.ALERT)
                .map(SentAlert::of)
                .forEach(one -> alerts.merge(one.name(), one, SentAlert::and));
        return List.copyOf(alerts.values());
    }

    private static SentAlert of(Entry entry) {
        String feed = entry.facts().getOrDefault(Facts.FEED_ID, entry.by());
        return new SentAlert(
                new Name(feed, entry.subject()), entry.outcome(), entry.answer().getOrDefault(Facts.ALERT_ID, ""));
    }

    private SentAlert and(SentAlert other) {
        return new SentAlert(name, both(fate, other.fate), alertId.isEmpty() ? other.alertId : alertId);
    }

    private static Outcome both(Outcome one, Outcome other) {
        if (one == Outcome.ACCEPTED || other == Outcome.ACCEPTED) {
            return Outcome.ACCEPTED;
        }
        return one == Outcome.REJECTED && other == Outcome.REJECTED ? Outcome.REJECTED : Outcome.UNKNOWN;
    }
}
