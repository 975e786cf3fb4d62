package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import forestall.events.HandedOver;
import forestall.events.InterventionOpened;
import forestall.events.OfficerAssigned;
import forestall.events.OfficersArrived;
import forestall.events.StationNotified;
import forestall.events.VisitCompleted;
import forestall.events.VisitStoodDown;
import forestall.events.ids.InterventionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a station may not do, may do twice, and how it hears of it. */
class VisitRefusalsTest extends Journey {
    private static final String XIDU = "310120001";
    private static final String FENGPU = "310120002";
    private static final String JINHAI = "310120003";

    @Autowired
    private TestClock time;

    @Test
    void officers_are_sent_by_their_own_station_only_and_exist() {
        InterventionOpened opened = told(XIDU);
        JsonNode visit = accepted(XIDU, visitAt(XIDU, opened.interventionId()));
        String own = officersOf(XIDU).getFirst();

        assertThat(assign(XIDU, visit).problem()).isEqualTo("officer-unknown");
        Answer unknown = assign(XIDU, visit, own, "officer-nobody");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.problem()).isEqualTo("officer-unknown");
        assertThat(detail(unknown)).contains("officer-nobody").doesNotContain(own);
        Answer stranger = assign(XIDU, visit, own, officersOf(FENGPU).getFirst());
        assertThat(stranger.status()).isEqualTo(409);
        assertThat(stranger.problem()).isEqualTo("officer-of-another-station");
        assertThat(detail(stranger)).contains(FENGPU);
        assertThat(probe().all(opened.victimId(), OfficerAssigned.class)).isEmpty();
    }

    @Test
    void whoever_is_off_duty_is_not_sent_and_whoever_went_off_duty_on_the_way_goes_on() {
        InterventionOpened opened = told(XIDU);
        JsonNode visit = accepted(XIDU, visitAt(XIDU, opened.interventionId()));
        List<String> officers = officersOf(XIDU);
        String resting = officers.get(5);
        onDuty(resting, false);

        Answer refused = assign(XIDU, visit, officers.get(6), resting);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("officer-off-duty");
        assertThat(detail(refused)).contains(resting).doesNotContain(officers.get(6));
        onDuty(resting, true);
        JsonNode sent = granted(assign(XIDU, visit, resting));
        onDuty(resting, false);
        visited(XIDU, sent, "{\"outcome\":\"FALSE_ALARM\"}");
        onDuty(resting, true);
        probe().first(opened.victimId(), VisitCompleted.class);
        assertThat(probe().all(opened.victimId(), OfficerAssigned.class)).hasSize(1);
    }

    @Test
    void an_officer_at_one_visit_cannot_be_sent_to_another_until_it_ends() {
        InterventionOpened first = told(XIDU);
        InterventionOpened second = told(XIDU);
        String officer = officersOf(XIDU).getLast();
        JsonNode busy = assignedTo(XIDU, first.interventionId(), officer);
        JsonNode waiting = accepted(XIDU, visitAt(XIDU, second.interventionId()));

        Answer refused = assign(XIDU, waiting, officer);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("officer-engaged");
        assertThat(detail(refused)).contains(officer, busy.path("visitId").asString());
        visited(XIDU, busy, "{\"outcome\":\"FALSE_ALARM\"}");
        JsonNode sent = granted(assign(XIDU, waiting, officer));
        visited(XIDU, sent, "{\"outcome\":\"FALSE_ALARM\"}");
    }

    @Test
    void other_officers_instead_are_announced_once_each_and_free_those_before() {
        InterventionOpened opened = told(XIDU);
        List<String> officers = officersOf(XIDU);
        String one = officers.get(0);
        String other = officers.get(1);
        JsonNode visit = assignedTo(XIDU, opened.interventionId(), one);

        JsonNode both = granted(assign(XIDU, visit, one, other));
        JsonNode swapped = granted(assign(XIDU, both, other));

        assertThat(swapped.path("officerIds").valueStream().map(JsonNode::asString))
                .containsExactly(other);
        InterventionOpened next = told(XIDU);
        visited(XIDU, assignedTo(XIDU, next.interventionId(), one), "{\"outcome\":\"FALSE_ALARM\"}");
        visited(XIDU, swapped, "{\"outcome\":\"FALSE_ALARM\"}");
        probe().first(opened.victimId(), VisitCompleted.class);
        assertThat(probe().all(opened.victimId(), OfficerAssigned.class))
                .extracting(assigned -> assigned.officerId().value())
                .containsExactly(one, other);
    }

    @Test
    void an_arrival_is_told_once_and_kept_for_the_report() {
        InterventionOpened opened = told(FENGPU);
        JsonNode told = visitAt(FENGPU, opened.interventionId());
        assertThat(act(station(FENGPU), told, "arrival", "{}").problem()).isEqualTo("visit-in-another-state");
        JsonNode visit = assigned(FENGPU, accepted(FENGPU, told));
        Instant notified = Instant.parse(told.path("notifiedAt").asString());
        assertThat(arrival(visit, time.instant().plus(Duration.ofMinutes(1))).problem())
                .isEqualTo("arrival-in-the-future");
        assertThat(arrival(visit, notified.minusSeconds(1)).problem()).isEqualTo("arrival-before-notification");
        time.pass(Duration.ofMinutes(2));
        Instant door = time.instant().minusSeconds(30);

        JsonNode arrived = granted(arrival(visit, door));

        assertThat(Instant.parse(arrived.path("arrivedAt").asString())).isEqualTo(door);
        assertThat(granted(arrival(visit, door)))
                .as("again, whatever the version")
                .isEqualTo(arrived);
        assertThat(granted(act(station(FENGPU), visit, "arrival", null))).isEqualTo(arrived);
        Answer other = arrival(arrived, door.plusSeconds(1));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("visit-already-arrived-at");
        assertThat(act(
                                station(FENGPU),
                                arrived,
                                "outcome",
                                "{\"outcome\":\"SELF_AWARE\",\"arrivedAt\":\"%s\"}".formatted(door.plusSeconds(1)))
                        .problem())
                .isEqualTo("arrival-contradicted");
        visited(FENGPU, arrived, "{\"outcome\":\"FALSE_ALARM\"}");
        assertThat(probe().first(opened.victimId(), VisitCompleted.class).arrivedAt())
                .isEqualTo(door);
        assertThat(probe().all(opened.victimId(), OfficersArrived.class))
                .singleElement()
                .satisfies(told1 -> assertThat(told1.arrivedAt()).isEqualTo(door));
    }

    @Test
    void the_same_report_again_is_answered_as_the_first_time_and_another_is_refused() {
        InterventionOpened opened = told(FENGPU);
        JsonNode visit = assigned(FENGPU, accepted(FENGPU, visitAt(FENGPU, opened.interventionId())));
        String report = "{\"outcome\":\"DOOR_NOT_OPENED\",\"tactics\":[\"RELATIVE_ENGAGED\"],\"note\":\"lights on\"}";
        JsonNode first = visited(FENGPU, visit, report);

        assertThat(granted(act(station(FENGPU), visit, "outcome", report)))
                .as("with the version of before")
                .isEqualTo(first);
        assertThat(granted(act(station(FENGPU), first, "outcome", report))).isEqualTo(first);
        for (String different : List.of(
                report.replace("DOOR_NOT_OPENED", "DISSUADED"),
                report.replace("lights on", "dark"),
                report.replace("RELATIVE_ENGAGED", "BANK_CONTACTED"),
                report.replace("}", ",\"endedAt\":\"%s\"}".formatted(time.instant())))) {
            Answer refused = act(station(FENGPU), first, "outcome", different);
            assertThat(refused.status()).as(different).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("visit-already-reported");
        }
        assertThat(first.path("next").path("rule").asString()).isEqualTo("door-not-opened");
        assertThat(first.path("next").path("policyVersion").asString()).isNotBlank();
        paid(FENGPU, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");
        probe().nth(opened.victimId(), VisitCompleted.class, 2);
        assertThat(probe().all(opened.victimId(), VisitCompleted.class)).hasSize(2);
    }

    @Test
    void a_visit_that_ended_takes_no_further_step() {
        InterventionOpened opened = told(FENGPU);
        paid(FENGPU, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");
        JsonNode ended = granted(station(FENGPU).get("/v1/stations/" + FENGPU + "/visits?state=COMPLETED&limit=200"))
                .path("items")
                .valueStream()
                .filter(item -> item.path("interventionId")
                        .asString()
                        .equals(opened.interventionId().toString()))
                .findFirst()
                .orElseThrow();

        for (String verb : List.of("accept", "assign", "shortfall", "stand-down")) {
            Answer refused = act(
                    supervisor(),
                    ended,
                    verb,
                    "{\"officerIds\":[\"%s\"],\"shortfall\":\"NO_OFFICER_ON_DUTY\",\"reason\":\"r\"}"
                            .formatted(officersOf(FENGPU).getFirst()));
            assertThat(refused.status()).as(verb).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("visit-in-another-state");
            assertThat(detail(refused)).contains("found one that is COMPLETED");
        }
        assertThat(handOver(supervisor(), opened.interventionId(), XIDU).problem())
                .isEqualTo("no-open-visit");
        assertThat(locate(supervisor(), opened.interventionId(), XIDU).problem())
                .isEqualTo("intervention-in-another-state");
    }

    @Test
    void a_supervisor_stands_a_visit_down_for_a_reason_and_the_officers_hear_of_it() {
        InterventionOpened opened = told(JINHAI);
        JsonNode visit = assigned(JINHAI, accepted(JINHAI, visitAt(JINHAI, opened.interventionId())));
        assertThat(act(supervisor(), visit, "stand-down", "{\"reason\":\" \"}").problem())
                .isEqualTo("reason-missing");
        assertThat(act(station(JINHAI), visit, "stand-down", "{\"reason\":\"r\"}")
                        .status())
                .isEqualTo(403);

        JsonNode stoodDown = granted(act(supervisor(), visit, "stand-down", "{\"reason\":\"seen at the airport\"}"));

        assertThat(stoodDown.path("state").asString()).isEqualTo("STOOD_DOWN");
        assertThat(probe().first(opened.victimId(), VisitStoodDown.class)
                        .reason()
                        .value())
                .isEqualTo("seen at the airport");
        Answer late = act(station(JINHAI), visit, "outcome", "{\"outcome\":\"DISSUADED\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("visit-stood-down");
        assertThat(detail(late)).contains("seen at the airport");
        JsonNode file = intervention(opened.interventionId());
        assertThat(file.path("state").asString()).isEqualTo("VISITING");
        assertThat(file.path("visits").path(0).has("stoodDownAt")).isTrue();
        JsonNode moved = granted(locate(supervisor(), opened.interventionId(), JINHAI));
        assertThat(moved.path("visitId").asString())
                .as("a location brings the next visit")
                .isNotEqualTo(visit.path("visitId").asString());
        paid(JINHAI, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");
    }

    @Test
    void every_step_is_upon_the_latest_version_and_says_so() {
        InterventionOpened opened = told(JINHAI);
        JsonNode visit = visitAt(JINHAI, opened.interventionId());
        accepted(JINHAI, visit);
        String path = "/v1/visits/" + visit.path("visitId").asString() + "/";
        String body =
                "{\"officerIds\":[\"%s\"],\"shortfall\":\"NO_OFFICER_ON_DUTY\",\"reason\":\"r\",\"outcome\":\"DISSUADED\"}"
                        .formatted(officersOf(JINHAI).getFirst());

        for (String verb : List.of("accept", "assign", "arrival", "outcome", "shortfall", "stand-down")) {
            assertThat(supervisor().post(path + verb, body).status()).as(verb).isEqualTo(428);
            Answer stale = act(supervisor(), visit, verb, body);
            assertThat(stale.status()).as(verb).isEqualTo(412);
            assertThat(stale.problem()).isEqualTo("visit-changed-meanwhile");
        }
        for (String verb : List.of("locations", "hand-over")) {
            String moved =
                    "{\"location\":{\"kind\":\"HOTEL\",\"address\":\"x\"},\"source\":\"y\",\"toStation\":\"%s\",\"reason\":\"r\"}"
                            .formatted(XIDU);
            String of = "/v1/interventions/" + opened.interventionId() + "/" + verb;
            assertThat(supervisor().post(of, moved).status()).as(verb).isEqualTo(428);
            assertThat(supervisor().post(of, moved, 1).status()).as(verb).isEqualTo(412);
        }
    }

    @Test
    void a_foreign_visit_is_not_there_and_an_unknown_one_neither() {
        InterventionOpened opened = told(JINHAI);
        JsonNode visit = visitAt(JINHAI, opened.interventionId());
        String body = "{\"officerIds\":[],\"shortfall\":\"NO_OFFICER_ON_DUTY\",\"outcome\":\"DISSUADED\"}";

        for (String verb : List.of("accept", "assign", "arrival", "outcome", "shortfall")) {
            assertThat(act(station(XIDU), visit, verb, body).status()).as(verb).isEqualTo(404);
            assertThat(station(JINHAI)
                            .post("/v1/visits/" + UUID.randomUUID() + "/" + verb, body, 1)
                            .status())
                    .as(verb)
                    .isEqualTo(404);
        }
        assertThat(handOver(station(XIDU), opened.interventionId(), FENGPU).status())
                .isEqualTo(404);
        assertThat(locate(station(XIDU), opened.interventionId(), FENGPU).status())
                .isEqualTo(404);
    }

    @Test
    void a_station_that_handed_a_visit_on_looks_on_until_it_ends_and_does_no_more() {
        InterventionOpened opened = told(XIDU);
        JsonNode before = assigned(XIDU, accepted(XIDU, visitAt(XIDU, opened.interventionId())));
        granted(handOver(station(XIDU), opened.interventionId(), JINHAI));

        JsonNode seen = visitAt(XIDU, opened.interventionId());
        assertThat(seen.path("handedOverTo").asString()).isEqualTo(JINHAI);
        assertThat(seen.path("visitBy")).isEqualTo(before.path("visitBy"));
        assertThat(seen.path("officerIds")).as("they are free").isEmpty();
        JsonNode own = visitAt(JINHAI, opened.interventionId());
        assertThat(own.has("handedOverTo")).isFalse();
        assertThat(own.path("formerStations").path(0).path("station").asString())
                .isEqualTo(XIDU);
        String body = "{\"officerIds\":[],\"shortfall\":\"NO_OFFICER_ON_DUTY\",\"outcome\":\"DISSUADED\"}";
        for (String verb : List.of("accept", "assign", "arrival", "outcome", "shortfall")) {
            Answer refused = act(station(XIDU), seen, verb, body);
            assertThat(refused.status()).as(verb).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("visit-handed-over");
            assertThat(detail(refused)).contains(JINHAI);
        }
        assertThat(handOver(station(XIDU), opened.interventionId(), FENGPU).problem())
                .isEqualTo("visit-handed-over");
        assertThat(locate(station(XIDU), opened.interventionId(), FENGPU).problem())
                .isEqualTo("visit-handed-over");
        String file = "/v1/interventions/" + opened.interventionId();
        assertThat(station(XIDU).get(file).status()).isEqualTo(200);
        assertThat(station(FENGPU).get(file).status()).isEqualTo(404);

        paid(JINHAI, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");

        assertThat(hasVisitAt(XIDU, opened.interventionId())).isFalse();
        assertThat(station(XIDU).get(file).status()).isEqualTo(404);
        assertThat(station(JINHAI).get(file).status()).isEqualTo(200);
        assertThat(probe().all(opened.victimId(), HandedOver.class)).hasSize(1);
    }

    @Test
    void a_visit_is_handed_to_a_station_that_there_is_and_that_is_another() {
        InterventionOpened opened = told(JINHAI);

        Answer unknown = handOver(station(JINHAI), opened.interventionId(), "999999999");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.problem()).isEqualTo("station-unknown");
        assertThat(handOver(station(JINHAI), opened.interventionId(), JINHAI).problem())
                .isEqualTo("same-station");
    }

    @Test
    void all_found_locations_stay_listed_with_their_source_and_finder() {
        InterventionOpened opened = told(JINHAI);
        granted(locate(operator(), opened.interventionId(), FENGPU));
        granted(locate(station(FENGPU), opened.interventionId(), JINHAI));

        JsonNode locations = intervention(opened.interventionId()).path("locations");

        assertThat(locations.findValuesAsString("divisionCode")).containsExactly(FENGPU, JINHAI);
        assertThat(locations.findValuesAsString("foundBy")).containsExactly("operator", "station-" + FENGPU);
        assertThat(locations.findValuesAsString("source")).containsExactly("RELATIVE", "RELATIVE");
        assertThat(locations.findValues("at")).hasSize(2);
        paid(JINHAI, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");
    }

    @Test
    void a_list_is_read_page_by_page_and_a_bad_page_is_refused() {
        String station = "310120101";
        List<InterventionId> due = List.of(
                told(station).interventionId(),
                told(station).interventionId(),
                told(station).interventionId());
        String path = "/v1/stations/" + station + "/visits";

        JsonNode first = granted(station(station).get(path + "?limit=2"));
        JsonNode second = granted(station(station)
                .get(path + "?limit=2&cursor=" + first.path("next").asString()));

        assertThat(first.path("items").findValuesAsString("interventionId"))
                .containsExactly(due.get(0).toString(), due.get(1).toString());
        assertThat(second.path("items").findValuesAsString("interventionId"))
                .containsExactly(due.get(2).toString());
        assertThat(second.has("next")).isFalse();
        for (String bad : List.of("limit=0", "limit=201", "limit=many", "cursor=x", "cursor=" + UUID.randomUUID())) {
            assertThat(station(station).get(path + "?" + bad).status()).as(bad).isEqualTo(400);
            assertThat(supervisor().get("/v1/visits/unrouted?" + bad).status())
                    .as(bad)
                    .isEqualTo(400);
            assertThat(supervisor().get("/v1/shortfalls?" + bad).status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(supervisor().get("/v1/stations/999999999/visits").status()).isEqualTo(404);
    }

    private Answer arrival(JsonNode visit, Instant at) {
        return act(station(FENGPU), visit, "arrival", "{\"arrivedAt\":\"%s\"}".formatted(at));
    }

    private JsonNode assignedTo(String station, InterventionId intervention, String officer) {
        return granted(assign(station, accepted(station, visitAt(station, intervention)), officer));
    }

    private void onDuty(String officer, boolean onDuty) {
        granted(supervisor()
                .put("/v1/officers/" + officer + "/duty", "{\"onDuty\":%s}".formatted(onDuty), "application/json"));
    }

    private InterventionOpened told(String division) {
        InterventionOpened opened = flagged(toChen().livingIn(division));
        probe().first(opened.victimId(), StationNotified.class);
        return opened;
    }

    private static String detail(Answer answer) {
        return answer.json().path("detail").asString();
    }
}
