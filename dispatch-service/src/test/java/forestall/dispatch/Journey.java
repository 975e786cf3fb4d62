package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import forestall.events.InterventionOpened;
import forestall.events.ids.InterventionId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        JsonNode found = find(queue(), "interventionId", intervention);
        assertThat(found).as("a waiting call of " + intervention).isNotNull();
        return found;
    }

    boolean waits(InterventionId intervention) {
        return find(queue(), "interventionId", intervention) != null;
    }

    /** All pages of the call queue. */
    List<JsonNode> queue() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = granted(operator().get("/v1/calls?limit=200"));
        page.path("items").forEach(all::add);
        while (page.has("next")) {
            page = granted(operator()
                    .get("/v1/calls?limit=200&cursor=" + page.path("next").asString()));
            page.path("items").forEach(all::add);
        }
        return all;
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

    /** To the first of the station's officers who is at no other visit. */
    JsonNode assigned(String station, JsonNode visit) {
        for (String officer : officersOf(station)) {
            Answer answer = assign(station, visit, officer);
            if (!answer.problem().equals("officer-engaged")) {
                return granted(answer);
            }
        }
        throw new AssertionError("expected a free officer of station " + station + ", found none");
    }

    List<String> officersOf(String station) {
        return granted(supervisor().get("/v1/officers?station=" + station + "&limit=200"))
                .path("items")
                .findValuesAsString("officerId");
    }

    Answer assign(String station, JsonNode visit, String... officers) {
        return station(station)
                .post(
                        "/v1/visits/" + visit.path("visitId").asString() + "/assign",
                        "{\"officerIds\":[%s]}"
                                .formatted(Stream.of(officers)
                                        .map(officer -> "\"" + officer + "\"")
                                        .collect(Collectors.joining(","))),
                        visit.path("version").asLong());
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

    /** What a desk does with a visit, upon the version that it saw. */
    Answer act(Caller desk, JsonNode visit, String verb, String body) {
        return desk.post(
                "/v1/visits/" + visit.path("visitId").asString() + "/" + verb,
                body,
                visit.path("version").asLong());
    }

    Answer locate(Caller finder, InterventionId id, String division) {
        return finder.post("/v1/interventions/" + id + "/locations", """
                {"location":{"kind":"RELATIVE","address":"2 Invented Road","divisionCode":"%s"},"source":"RELATIVE"}""".formatted(division), version(id));
    }

    Answer handOver(Caller desk, InterventionId id, String station) {
        return desk.post(
                "/v1/interventions/" + id + "/hand-over",
                "{\"toStation\":\"%s\",\"reason\":\"at his sister's\"}".formatted(station),
                version(id));
    }

    long version(InterventionId id) {
        return intervention(id).path("version").asLong();
    }

    JsonNode intervention(InterventionId id) {
        return granted(supervisor().get("/v1/interventions/" + id));
    }

    JsonNode granted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode find(Iterable<JsonNode> items, String field, Object value) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path(field).asString().equals(value.toString()))
                .findFirst()
                .orElse(null);
    }
}
