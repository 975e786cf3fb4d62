package forestall.simulator.walk.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * By what an event is known as that of one command: its type, who did it, and what makes it differ from others of the type. An accepted
 * command has exactly one (an assignment one for each officer who is new).
 *
 * @param type of the event, without prefix and version; both events that an alert can have are {@value #ALERT}
 */
public record Own(String type, String actor, List<String> facts) {

    /** An alert opens an intervention or joins one. */
    public static final String ALERT = "Alert";

    /** Where each type of event has what tells it from others; policies announce the rest. */
    private static final Map<String, List<String>> TELLING = Map.ofEntries(
            Map.entry("InterventionOpened", List.of("/alertId")),
            Map.entry("AlertAttached", List.of("/alertId")),
            Map.entry("CallClaimed", List.of("/callId", "/operatorId")),
            Map.entry("CallReleased", List.of("/callId", "/operatorId")),
            Map.entry("WarningCallCompleted", List.of("/callId", "/reached", "/outcome", "/next/kind")),
            Map.entry("StationNotified", List.of("/visitId", "/stationCode")),
            Map.entry("StationAccepted", List.of("/visitId", "/stationCode")),
            Map.entry("OfficerAssigned", List.of("/visitId", "/stationCode", "/officerId")),
            Map.entry("OfficersArrived", List.of("/visitId", "/stationCode")),
            Map.entry("VisitCompleted", List.of("/visitId", "/stationCode", "/outcome", "/next/kind")),
            Map.entry("VictimLocated", List.of("/location/address")),
            Map.entry("HandedOver", List.of("/visitId", "/toStation")),
            Map.entry("OfficersUnavailable", List.of("/visitId", "/stationCode", "/shortfall")),
            Map.entry("VisitStoodDown", List.of("/visitId")),
            Map.entry("InterventionClosed", List.of("/result")),
            Map.entry("GradeChanged", List.of("/gradeAfter")));

    public Own {
        facts = List.copyOf(facts);
    }

    /** What is to be announced, the facts in the order of {@link #TELLING}. */
    public static Own of(String type, String actor, String... facts) {
        return new Own(type, actor, Arrays.asList(facts));
    }

    /** What was announced; empty for what no command announces. */
    public static Optional<Own> of(String type, String actor, JsonNode data) {
        return Optional.ofNullable(TELLING.get(type))
                .map(pointers -> new Own(
                        isAlert(type) ? ALERT : type,
                        isAlert(type) ? "" : actor,
                        pointers.stream()
                                .map(pointer -> data.at(pointer).asString(""))
                                .toList()));
    }

    public static boolean isAlert(String type) {
        return type.equals("InterventionOpened") || type.equals("AlertAttached");
    }

    @Override
    public String toString() {
        return type + facts + (actor.isEmpty() ? "" : " by " + actor);
    }
}
