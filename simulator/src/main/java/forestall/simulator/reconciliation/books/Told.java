package forestall.simulator.reconciliation.books;

import java.time.Instant;
import java.util.Map;

/**
 * A record of one of the topics between the services.
 *
 * @param id of the event, the same when it was published again; empty when the record is none
 * @param type without prefix and version, such as {@code CallFlagged}; empty when the record is none
 * @param key the victimId
 * @param at when it happened in the world
 * @param facts texts, numbers and codes of the event's data that are compared, by their names there
 */
public record Told(Place place, String id, String type, String key, Instant at, Map<String, String> facts) {

    /** Where a record stands. */
    public record Place(String topic, int partition, long offset) {

        @Override
        public String toString() {
            return "%s-%d@%d".formatted(topic, partition, offset);
        }
    }

    public Told {
        facts = Map.copyOf(facts);
    }

    /** Empty when the data does not have it. */
    public String text(String fact) {
        return facts.getOrDefault(fact, "");
    }

    /** An alert opens an intervention or joins one. */
    public boolean isOfAnAlert() {
        return type.equals("InterventionOpened") || type.equals("AlertAttached");
    }

    /** A call or a visit that is over. */
    public boolean isReport() {
        return type.equals("WarningCallCompleted") || type.equals("VisitCompleted");
    }

    /** The call or visit that it reports. */
    public String reported() {
        return type.equals("VisitCompleted") ? text("visitId") : text("callId");
    }

    public boolean isOfALoss() {
        return type.equals("LossPrevented") || type.equals("LossSuffered");
    }
}
