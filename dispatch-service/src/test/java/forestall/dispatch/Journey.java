package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import forestall.events.InterventionOpened;
import forestall.events.ids.InterventionId;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The steps that tests take through the public interface, each expecting that it is granted. */
abstract class Journey extends Running {

    /** Flags a call and waits until triage has opened an intervention. */
    InterventionOpened flagged(FlaggedCall call) {
        feed().publish(call.event());
        return probe().first(call.victim(), InterventionOpened.class);
    }

    JsonNode queued(InterventionId intervention) {
        JsonNode found =
                find(operator().get("/v1/calls?limit=200").json().path("items"), "interventionId", intervention);
        assertThat(found).as("a waiting call of " + intervention).isNotNull();
        return found;
    }

    boolean waits(InterventionId intervention) {
        return find(operator().get("/v1/calls?limit=200").json().path("items"), "interventionId", intervention) != null;
    }

    /** Claims the intervention's waiting call and reports an outcome. */
    JsonNode called(InterventionId intervention, String reached, String outcome) {
        String call = queued(intervention).path("callId").asString();
        JsonNode claimed = granted(operator().post("/v1/calls/" + call + "/claim"));
        return granted(operator()
                .post(
                        "/v1/calls/" + call + "/outcome",
                        "{\"reached\":\"%s\",\"outcome\":\"%s\"}".formatted(reached, outcome),
                        claimed.path("version").asLong()));
    }

    JsonNode visitAt(String station, InterventionId intervention) {
        JsonNode found = find(
                station(station)
                        .get("/v1/stations/" + station + "/visits?limit=200")
                        .json()
                        .path("items"),
                "interventionId",
                intervention);
        assertThat(found)
                .as("an open visit of " + intervention + " at " + station)
                .isNotNull();
        return found;
    }

    boolean hasVisitAt(String station, InterventionId intervention) {
        return find(
                        station(station)
                                .get("/v1/stations/" + station + "/visits?limit=200")
                                .json()
                                .path("items"),
                        "interventionId",
                        intervention)
                != null;
    }

    JsonNode accepted(String station, JsonNode visit) {
        return granted(station(station)
                .post(
                        "/v1/visits/" + visit.path("visitId").asString() + "/accept",
                        null,
                        visit.path("version").asLong()));
    }

    JsonNode assigned(String station, JsonNode visit) {
        return granted(station(station)
                .post(
                        "/v1/visits/" + visit.path("visitId").asString() + "/assign",
                        "{\"officerIds\":[\"officer-%s-1\"]}".formatted(station),
                        visit.path("version").asLong()));
    }

    JsonNode visited(String station, JsonNode visit, String report) {
        return granted(station(station)
                .post(
                        "/v1/visits/" + visit.path("visitId").asString() + "/outcome",
                        report,
                        visit.path("version").asLong()));
    }

    /** Accepts, assigns and reports. */
    JsonNode paid(String station, InterventionId intervention, String report) {
        return visited(station, assigned(station, accepted(station, visitAt(station, intervention))), report);
    }

    JsonNode intervention(InterventionId id) {
        return granted(operator().get("/v1/interventions/" + id));
    }

    JsonNode granted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode find(JsonNode items, String field, Object value) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path(field).asString().equals(value.toString()))
                .findFirst()
                .orElse(null);
    }
}
