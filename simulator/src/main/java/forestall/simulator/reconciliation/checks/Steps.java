package forestall.simulator.reconciliation.checks;

import java.util.Map;
import java.util.Set;

/** The legal steps, as docs/states.md draws them; a test holds the two together. For each step, from where to where. */
final class Steps {

    static final Map<String, Map<String, String>> OF_INTERVENTION = Map.of(
            "CALL", Map.of("OPEN", "CALLING", "CALLING", "CALLING", "VISITING", "VISITING"),
            "TELL_STATION", Map.of("OPEN", "OPEN", "CALLING", "CALLING", "VISITING", "VISITING"),
            "VISIT", Map.of("OPEN", "VISITING", "CALLING", "VISITING", "VISITING", "VISITING", "MONITORED", "VISITING"),
            "REPORT", Map.of("VISITING", "VISITING"),
            "LOCATE", Map.of("OPEN", "OPEN", "CALLING", "CALLING", "VISITING", "VISITING", "MONITORED", "MONITORED"),
            "ALERT", Map.of("OPEN", "OPEN", "CALLING", "CALLING", "VISITING", "VISITING", "MONITORED", "VISITING"),
            "REGRADE", Map.of("OPEN", "OPEN", "CALLING", "CALLING", "VISITING", "VISITING", "MONITORED", "MONITORED"),
            "MONITOR", Map.of("CALLING", "MONITORED", "VISITING", "MONITORED"),
            "CLOSE", Map.of("OPEN", "CLOSED", "CALLING", "CLOSED", "VISITING", "CLOSED", "MONITORED", "CLOSED"));

    static final Map<String, Map<String, String>> OF_CALL = Map.of(
            "CLAIM", Map.of("WAITING", "WAITING"),
            "RELEASE", Map.of("WAITING", "WAITING"),
            "REPORT", Map.of("WAITING", "COMPLETED"),
            "STAND_DOWN", Map.of("WAITING", "STOOD_DOWN"));

    static final Map<String, Map<String, String>> OF_VISIT = Map.ofEntries(
            Map.entry("ACCEPT", Map.of("NOTIFIED", "ACCEPTED")),
            Map.entry("ASSIGN", Map.of("ACCEPTED", "ASSIGNED", "ASSIGNED", "ASSIGNED")),
            Map.entry("ARRIVE", Map.of("ASSIGNED", "ASSIGNED")),
            Map.entry("REPORT", Map.of("ASSIGNED", "COMPLETED")),
            Map.entry("FOLLOW", Map.of("NOTIFIED", "NOTIFIED", "ACCEPTED", "ACCEPTED", "ASSIGNED", "ASSIGNED")),
            Map.entry(
                    "MOVE",
                    Map.of(
                            "UNROUTED",
                            "NOTIFIED",
                            "NOTIFIED",
                            "NOTIFIED",
                            "ACCEPTED",
                            "NOTIFIED",
                            "ASSIGNED",
                            "NOTIFIED")),
            Map.entry(
                    "LOSE_STATION",
                    Map.of(
                            "UNROUTED",
                            "UNROUTED",
                            "NOTIFIED",
                            "UNROUTED",
                            "ACCEPTED",
                            "UNROUTED",
                            "ASSIGNED",
                            "UNROUTED")),
            Map.entry("PASS_ON", Map.of("NOTIFIED", "NOTIFIED", "ACCEPTED", "NOTIFIED")),
            Map.entry("GIVE_UP", Map.of("NOTIFIED", "UNROUTED", "ACCEPTED", "UNROUTED")),
            Map.entry(
                    "STAND_DOWN",
                    Map.of(
                            "UNROUTED",
                            "STOOD_DOWN",
                            "NOTIFIED",
                            "STOOD_DOWN",
                            "ACCEPTED",
                            "STOOD_DOWN",
                            "ASSIGNED",
                            "STOOD_DOWN")),
            Map.entry(
                    "STAND_DOWN_BY_RULE",
                    Map.of("UNROUTED", "STOOD_DOWN", "NOTIFIED", "STOOD_DOWN", "ACCEPTED", "STOOD_DOWN")));

    /** From where nothing leads on. */
    static final Set<String> ENDS = Set.of("CLOSED", "COMPLETED", "STOOD_DOWN");

    private Steps() {}
}
