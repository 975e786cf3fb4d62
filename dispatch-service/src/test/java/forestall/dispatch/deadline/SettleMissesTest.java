package forestall.dispatch.deadline;

import static forestall.events.vocabulary.DeadlineStage.CLAIM_CALL;
import static forestall.events.vocabulary.DeadlineStage.FEEDBACK;
import static forestall.events.vocabulary.DeadlineStage.FIRST_CALL;
import static forestall.events.vocabulary.DeadlineStage.STATION_ACCEPTS;
import static forestall.events.vocabulary.DeadlineStage.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.json.EventJson;
import forestall.events.InterventionEvent;
import forestall.events.vocabulary.DeadlineStage;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What each event of an intervention takes off the supervisor's queue: the approved samples, with another next step where one matters. */
class SettleMissesTest {
    static Stream<Arguments> events() {
        return Stream.of(
                arguments("CallClaimed", null, Set.of(CLAIM_CALL)),
                arguments("WarningCallCompleted", "CALL_AGAIN", Set.of(CLAIM_CALL, FIRST_CALL)),
                arguments("WarningCallCompleted", "NOTIFY_STATION", Set.of(CLAIM_CALL, FIRST_CALL)),
                arguments("WarningCallCompleted", "NONE", Set.of(CLAIM_CALL, FIRST_CALL)),
                arguments("WarningCallCompleted", "MONITOR", EnumSet.allOf(DeadlineStage.class)),
                arguments("WarningCallCompleted", "CLOSE", EnumSet.allOf(DeadlineStage.class)),
                arguments("StationAccepted", null, Set.of(STATION_ACCEPTS)),
                arguments("OfficersArrived", null, Set.of(VISIT)),
                arguments("VisitCompleted", "SEARCH", Set.of(STATION_ACCEPTS, FEEDBACK)),
                arguments("VisitCompleted", "VISIT_AGAIN", Set.of(STATION_ACCEPTS, VISIT, FEEDBACK)),
                arguments("VisitCompleted", "MONITOR", EnumSet.allOf(DeadlineStage.class)),
                arguments("VisitCompleted", "CLOSE", EnumSet.allOf(DeadlineStage.class)),
                arguments("VisitStoodDown", null, Set.of(STATION_ACCEPTS, VISIT, FEEDBACK)),
                arguments("InterventionClosed", null, EnumSet.allOf(DeadlineStage.class)),
                arguments("InterventionOpened", null, Set.of()),
                arguments("AlertAttached", null, Set.of()),
                arguments("GradeChanged", null, Set.of()),
                arguments("CallReleased", null, Set.of()),
                arguments("StationNotified", null, Set.of()),
                arguments("OfficerAssigned", null, Set.of()),
                arguments("OfficersUnavailable", null, Set.of()),
                arguments("VictimLocated", null, Set.of()),
                arguments("HandedOver", null, Set.of()),
                arguments("DeadlineMissed", null, Set.of()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("events")
    void an_event_settles_what_it_tells_of(String event, String next, Set<DeadlineStage> expected) throws Exception {
        assertThat(SettleMisses.settles(sample(event, next))).isEqualTo(expected);
    }

    private static InterventionEvent sample(String event, String next) throws IOException, ClassNotFoundException {
        try (InputStream sample =
                InterventionEvent.class.getResourceAsStream("/forestall/events/samples/" + event + ".v1.json")) {
            ObjectNode told = (ObjectNode) EventJson.mapper().readTree(sample);
            if (next != null) {
                ((ObjectNode) told.path("next")).put("kind", next);
            }
            return (InterventionEvent)
                    EventJson.mapper().convertValue(told, Class.forName("forestall.events." + event));
        }
    }
}
