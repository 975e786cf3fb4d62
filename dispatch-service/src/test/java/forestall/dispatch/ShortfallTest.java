package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import forestall.events.HandedOver;
import forestall.events.InterventionOpened;
import forestall.events.OfficersUnavailable;
import forestall.events.StationNotified;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.Shortfall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stations without anybody to send. */
class ShortfallTest extends Journey {
    private static final String NONE = "{\"shortfall\":\"ALL_OFFICERS_ENGAGED\"}";

    @Test
    void a_visit_that_nobody_can_be_sent_to_goes_from_station_to_station_on_one_clock_until_a_supervisor_has_it() {
        InterventionOpened opened = flagged(toChen().livingIn("310151101"));
        InterventionId id = opened.interventionId();
        StationNotified notified = probe().first(opened.victimId(), StationNotified.class);
        List<String> tried = new ArrayList<>();
        List<JsonNode> elsewhere = new ArrayList<>();
        @Nullable String station = notified.stationCode().value();
        while (station != null) {
            tried.add(station);
            elsewhere.add(allSentElsewhere(station));
            JsonNode passed = granted(act(station(station), visitAt(station, id), "shortfall", NONE));
            assertThat(Instant.parse(passed.path("visitBy").asString())).isEqualTo(notified.visitBy());
            assertThat(Instant.parse(passed.path("acceptBy").asString())).isEqualTo(notified.acceptBy());
            assertThat(shortAt(passed)).isEqualTo(tried);
            station = passed.path("stationCode").asString(null);
        }

        assertThat(tried).doesNotHaveDuplicates();
        JsonNode unrouted = find(supervisor().get("/v1/visits/unrouted?limit=200"), id);
        assertThat(unrouted.path("state").asString()).isEqualTo("UNROUTED");
        assertThat(unrouted.path("routedBy").asString()).isEqualTo("no-station-with-officers");
        assertThat(shortAt(find(supervisor().get("/v1/shortfalls?limit=200"), id)))
                .isEqualTo(tried);
        List<OfficersUnavailable> told = probe().all(opened.victimId(), OfficersUnavailable.class);
        probe().nth(opened.victimId(), OfficersUnavailable.class, tried.size());
        assertThat(probe().all(opened.victimId(), OfficersUnavailable.class))
                .as("%s", told)
                .extracting(event -> event.stationCode().value())
                .isEqualTo(tried);
        assertThat(probe().all(opened.victimId(), HandedOver.class))
                .extracting(event -> event.toStation().value())
                .isEqualTo(tried.subList(1, tried.size()));
        assertThat(probe().story(opened.victimId()))
                .containsSubsequence(Stream.concat(
                                Stream.of("StationNotified"),
                                tried.stream().skip(1).flatMap(next -> Stream.of("OfficersUnavailable", "HandedOver")))
                        .toList());
        elsewhere.forEach(
                visit -> visited(visit.path("stationCode").asString(), visit, "{\"outcome\":\"FALSE_ALARM\"}"));

        granted(handOver(supervisor(), id, tried.getFirst()));
        paid(tried.getFirst(), id, "{\"outcome\":\"FALSE_ALARM\"}");
        assertThat(supervisor().get("/v1/shortfalls?limit=200").body()).doesNotContain(id.toString());
    }

    @Test
    void a_shortfall_that_the_directory_contradicts_is_refused_with_how_many_could_go() {
        String station = "310151102";
        InterventionOpened opened = flagged(toChen().livingIn(station));
        probe().first(opened.victimId(), StationNotified.class);
        JsonNode visit = visitAt(station, opened.interventionId());
        int officers = officersOf(station).size();

        for (Shortfall claimed : List.of(Shortfall.NO_OFFICER_ON_DUTY, Shortfall.ALL_OFFICERS_ENGAGED)) {
            Answer refused = shortfall(station, visit, claimed);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("officers-available");
            assertThat(refused.json().path("detail").asString())
                    .contains("%d on duty".formatted(officers))
                    .contains("%d of them at no visit".formatted(officers));
        }
        assertThat(shortfall(station, visit, Shortfall.STATION_CLOSED).problem())
                .isEqualTo("station-open");
        assertThat(act(station(station), visit, "shortfall", "{\"shortfall\":\"TIRED\"}")
                        .status())
                .isEqualTo(400);
        JsonNode gone = assigned(station, accepted(station, visit));
        assertThat(shortfall(station, gone, Shortfall.ALL_OFFICERS_ENGAGED).problem())
                .as("officers are on their way")
                .isEqualTo("visit-in-another-state");
        visited(station, gone, "{\"outcome\":\"FALSE_ALARM\"}");
        assertThat(probe().all(opened.victimId(), OfficersUnavailable.class)).isEmpty();
    }

    /** Another visit, which everybody of the station goes to. */
    private JsonNode allSentElsewhere(String station) {
        InterventionOpened other = flagged(toChen().livingIn(station));
        probe().first(other.victimId(), StationNotified.class);
        return granted(assign(
                station,
                accepted(station, visitAt(station, other.interventionId())),
                officersOf(station).toArray(String[]::new)));
    }

    private Answer shortfall(String station, JsonNode visit, Shortfall claimed) {
        return act(station(station), visit, "shortfall", "{\"shortfall\":\"%s\"}".formatted(claimed));
    }

    private static List<String> shortAt(JsonNode visit) {
        return visit.path("formerStations")
                .valueStream()
                .filter(former -> former.has("shortfall"))
                .map(former -> former.path("station").asString())
                .toList();
    }

    private JsonNode find(Answer list, InterventionId id) {
        return granted(list)
                .path("items")
                .valueStream()
                .filter(item -> item.path("interventionId").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}
