package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.VisitCompleted;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The stations' pages as they run, for whoever comes without scripts. */
class StationPagesTest extends Journey {
    private static final String CHANGQIAO = "310104010";
    private static final String TIANLIN = "310104011";

    @Test
    void whoever_is_unknown_is_led_to_the_sign_in_and_fetches_nothing() {
        assertThat(nobody().get("/station").status()).isEqualTo(302);
        assertThat(nobody().get("/visits/" + UUID.randomUUID()).status()).isEqualTo(302);
        assertThat(nobody().post("/visits/" + UUID.randomUUID() + "/accept").status())
                .isEqualTo(401);
        assertThat(Visitor.unknown(port()).open("/station/board").statusCode()).isEqualTo(401);
    }

    @Test
    void an_officer_is_led_to_the_board_and_an_operator_stays_with_the_calls() {
        assertThat(Visitor.ofStation(port(), CHANGQIAO).open("/").uri().getPath())
                .isEqualTo("/station");
        assertThat(Visitor.signedIn(port(), "li.na", "operator").open("/").uri().getPath())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "investigator", "analyst", "feed"})
    void all_others_are_told_that_it_is_not_for_them(String role) {
        Visitor other = Visitor.signedIn(port(), "other", role);

        for (String page : List.of("/station", "/visits/" + UUID.randomUUID())) {
            assertThat(other.open(page).statusCode()).isEqualTo(403);
            assertThat(other.open(page).body()).contains("Not for this account");
        }
        assertThat(other.open("/station/board").statusCode()).isEqualTo(403);
    }

    @Test
    void who_belongs_to_no_station_is_told_so() {
        HttpResponse<String> page = Visitor.signedIn(port(), "lost", "station").open("/station");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This account belongs to no station.");
    }

    @Test
    void a_supervisor_chooses_a_station_and_sees_its_board() {
        JsonNode visit = notified(CHANGQIAO);
        Visitor supervisor = Visitor.signedIn(port(), "sun.li", "supervisor");

        assertThat(supervisor.open("/station").body()).contains("Which station?", "value=\"" + CHANGQIAO + "\"");
        HttpResponse<String> board = supervisor.open("/station?code=" + CHANGQIAO);
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.body())
                .contains(row(visit), "/station?code=" + CHANGQIAO + "&amp;lang=zh")
                .contains("hx-get=\"/station/board?code=" + CHANGQIAO + "\"");
        assertThat(supervisor.open("/station?code=none-such").statusCode()).isEqualTo(404);
        assertThat(supervisor.open("/station?code=" + "%3Cb%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void another_station_and_its_visits_are_not_there() {
        JsonNode visit = notified(CHANGQIAO);
        Visitor other = Visitor.ofStation(port(), TIANLIN);

        assertThat(other.open("/station?code=" + CHANGQIAO).statusCode()).isEqualTo(404);
        assertThat(other.open("/station/board?code=" + CHANGQIAO).statusCode()).isEqualTo(404);
        HttpResponse<String> page = other.open(sheet(visit));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is no such visit, or not for your station.")
                .doesNotContain("138 ", "Invented");
        for (String verb : List.of("accept", "assign", "arrival", "outcome", "shortfall", "location", "hand-over")) {
            HttpResponse<String> refused = other.submit(
                    "/station",
                    sheet(visit) + "/" + verb,
                    form(
                            1,
                            Map.of(
                                    "outcome", "DISSUADED",
                                    "shortfall", "STATION_CLOSED",
                                    "kind", "HOTEL",
                                    "address", "徐汇区田林街道",
                                    "source", "x",
                                    "toStation", TIANLIN,
                                    "reason", "x")));
            assertThat(refused.statusCode()).as(verb).isEqualTo(404);
        }
        HttpResponse<String> duty = other.submit(
                "/station",
                "/station/officers/officer-" + CHANGQIAO + "-1/duty",
                Map.of("code", TIANLIN, "onDuty", "false"));
        assertThat(duty.statusCode()).isEqualTo(404);
        assertThat(visitAt(CHANGQIAO, about(visit)).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void the_board_says_what_is_to_do_next_and_nobody_s_name() {
        JsonNode visit = notified(CHANGQIAO);

        HttpResponse<String> page = Visitor.ofStation(port(), CHANGQIAO).open("/station");

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).contains("data-red-ids=\"").contains("Changqiao");
        assertThat(line(page, visit))
                .contains("RED", "▲", "accept by", "Fake police, prosecutor or court", ">55<", "Home")
                .contains("Xuhui · Changqiao", "Station told")
                .contains("data-until=\"" + visit.path("acceptBy").asString() + "\"")
                .doesNotContain("Invented");
        assertThat(page.body()).doesNotContain("Somebody Invented", "138 0000 0001", "1 Invented Road");
        assertThat(Visitor.ofStation(port(), CHANGQIAO).open("/station?lang=zh").body())
                .contains("接收时限", "冒充公检法及政府机关");
    }

    @Test
    void acceptance_shows_whom_to_visit_and_stands_on_the_timeline() {
        JsonNode visit = notified(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);

        assertThat(visit.toString())
                .as("scripts are told no more")
                .contains("138 **** 0001", "\"S**\"")
                .doesNotContain("13800000001", "Somebody Invented", "1 Invented Road");
        assertThat(station.open(sheet(visit)).body())
                .contains("138 **** 0001", "S**", "Address, name and number in full once the station has accepted.")
                .doesNotContain(
                        "138 0000 0001", "13800000001", "Somebody Invented", "1 Invented Road", "persuasion-kit");
        HttpResponse<String> accepted = station.submit(sheet(visit), sheet(visit) + "/accept", form(1, Map.of()));

        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.uri().getPath()).isEqualTo(sheet(visit));
        assertThat(accepted.body())
                .contains("tel:+8613800000001", "138 0000 0001", "Somebody Invented", "1 Invented Road")
                .contains("href=\"http://localhost:8083/cases/"
                        + visit.path("victimId").asString() + "/persuasion-kit?lang=en\"")
                .contains("data-step=\"ASSIGN\"");
        assertThat(visitAt(CHANGQIAO, about(visit)).toString())
                .contains("+8613800000001", "Somebody Invented", "1 Invented Road");
        assertThat(intervention(about(visit)).path("timeline").toString())
                .contains("StationAccepted", "station-" + CHANGQIAO);
        assertThat(Visitor.signedIn(port(), "sun.li", "supervisor")
                        .open(sheet(visit))
                        .body())
                .as("a supervisor is at no door")
                .contains("138 **** 0001")
                .doesNotContain("Somebody Invented", "1 Invented Road");
    }

    @Test
    void what_was_said_on_the_telephone_is_told_to_who_goes() {
        InterventionOpened opened = flagged(toChen().livingIn(CHANGQIAO));
        JsonNode waiting = queued(opened.interventionId());
        JsonNode claimed =
                granted(operator().post("/v1/calls/" + waiting.path("callId").asString() + "/claim"));
        granted(operator()
                .post(
                        "/v1/calls/" + waiting.path("callId").asString() + "/outcome",
                        "{\"reached\":\"VICTIM\",\"outcome\":\"DENIES\",\"amountAtRiskFen\":30000000,\"note\":\"<script>alert(1)</script>\"}",
                        claimed.path("version").asLong()));
        JsonNode visit = visitAt(CHANGQIAO, opened.interventionId());
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);

        assertThat(station.open(sheet(visit)).body())
                .contains("Denies it all", "¥300,000.00 at risk")
                .doesNotContain("alert(1)");
        station.submit(sheet(visit), sheet(visit) + "/accept", form(1, Map.of()));
        assertThat(station.open(sheet(visit)).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @EnumSource
    void a_visit_is_paid_from_the_notification_to_every_outcome(VisitOutcome outcome) {
        JsonNode visit = notified(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);
        String page = sheet(visit);

        String sheet = station.submit(page, page + "/accept", form(1, Map.of())).body();
        sheet = station.submit(page, page + "/assign", form(version(sheet), Map.of("officer", free())))
                .body();
        assertThat(sheet).contains("data-step=\"ARRIVE\"");
        sheet = station.submit(page, page + "/arrival", form(version(sheet), Map.of()))
                .body();
        assertThat(sheet).contains("data-step=\"REPORT\"").contains("Officers are at the door since");
        HttpResponse<String> told = station.submit(
                page,
                page + "/outcome",
                form(
                        version(sheet),
                        Map.of(
                                "outcome", outcome.name(),
                                "tactics", Tactic.RELATIVE_ENGAGED.name(),
                                "amount", "30万",
                                "confirmed", "INVESTMENT",
                                "note", "说好了")));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body())
                .contains("data-reported=\"" + visit.path("visitId").asString() + "\"");
        VisitCompleted event = probe().first(victim(visit), VisitCompleted.class);
        assertThat(event.outcome()).isEqualTo(outcome);
        assertThat(event.tactics()).containsExactly(Tactic.RELATIVE_ENGAGED);
        assertThat(event.amountAtRisk()).hasToString("300000.00");
        assertThat(event.confirmedScamType()).hasToString("INVESTMENT");
        boolean searched = event.next().kind() == NextStepKind.SEARCH;
        assertThat(told.uri().getPath()).isEqualTo(searched ? page : "/station");
        String after = station.open(page).body();
        if (searched) {
            assertThat(after).contains("data-step=\"LOCATE\"", "Somebody Invented");
            assertThat(line(station.open("/station"), visit)).contains("find the person");
        } else {
            assertThat(after)
                    .contains("data-step=\"NOTHING\"")
                    .doesNotContain("Somebody Invented", "138 0000 0001", "1 Invented Road");
            assertThat(station.open("/station").body()).doesNotContain(row(visit));
        }
    }

    @Test
    void the_same_form_twice_acts_once_and_leads_on_twice() {
        JsonNode visit = notified(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);
        Map<String, String> form = form(1, Map.of());

        HttpResponse<String> first = station.submit(sheet(visit), sheet(visit) + "/accept", form);
        HttpResponse<String> again = station.submit(sheet(visit), sheet(visit) + "/accept", form);

        assertThat(first.statusCode()).isEqualTo(again.statusCode()).isEqualTo(200);
        assertThat(visitAt(CHANGQIAO, about(visit)).path("version").asLong()).isEqualTo(2);
    }

    @Test
    void what_somebody_else_did_meanwhile_is_shown_with_all_that_was_typed() {
        JsonNode visit = assignedVisit(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);
        long seen = visit.path("version").asLong();
        granted(act(station(CHANGQIAO), visit, "arrival", null));

        HttpResponse<String> refused = station.submit(
                sheet(visit),
                sheet(visit) + "/outcome",
                form(
                        seen,
                        Map.of(
                                "outcome", "DOOR_NOT_OPENED",
                                "tactics", "BANK_CONTACTED",
                                "amount", "1,250.50",
                                "confirmed", "LOAN",
                                "note", "<b>typed</b>")));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body())
                .contains("The visit has changed meanwhile.", "expected the visit at version " + seen)
                .contains("data-step=\"REPORT\"", "&lt;b&gt;typed&lt;/b&gt;", "value=\"1,250.50\"")
                .containsPattern("value=\"BANK_CONTACTED\" checked")
                .containsPattern("value=\"LOAN\" selected");
        HttpResponse<String> told = station.submit(
                sheet(visit),
                sheet(visit) + "/outcome",
                form(version(refused.body()), Map.of("outcome", "FALSE_ALARM")));
        assertThat(told.statusCode()).isEqualTo(200);
    }

    @Test
    void refusals_have_the_status_and_the_sentence_of_the_interface_for_scripts() {
        JsonNode visit = notified(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);
        String page = sheet(visit);

        refused(station, page, "/arrival", Map.of(), 409, "to be arrived at");
        refused(station, page, "/assign", Map.of("officer", "<x>"), 404, "expected an officer id");
        refused(station, page, "/outcome", Map.of(), 400, "expected one of the outcomes, found none");
        refused(station, page, "/outcome", Map.of("outcome", "DISSUADED", "amount", "much"), 400, "an amount in yuan");
        refused(station, page, "/outcome", Map.of("outcome", "DISSUADED", "arrived", "25:00"), 400, "a time such as");
        refused(
                station,
                page,
                "/shortfall",
                Map.of("shortfall", "STATION_CLOSED"),
                409,
                "found station " + CHANGQIAO + " open");
        refused(
                station,
                page,
                "/location",
                Map.of("kind", "HOTEL", "address", " ", "source", "x"),
                400,
                "location.address");
        refused(station, page, "/location", Map.of("kind", "HOTEL", "address", "x", "source", ""), 400, "as source");
        refused(station, page, "/location", Map.of("address", "x", "source", "x"), 400, "what kind of place");
        refused(
                station,
                page,
                "/location",
                Map.of("kind", "HOTEL", "address", "x", "source", "x", "settled", "<x>"),
                400,
                "the code of a division");
        refused(
                station,
                page,
                "/hand-over",
                Map.of("toStation", "", "reason", "x"),
                400,
                "the station that is to have");
        refused(station, page, "/hand-over", Map.of("toStation", TIANLIN, "reason", " "), 400, "as reason");
        refused(
                station,
                page,
                "/hand-over",
                Map.of("toStation", "none-such", "reason", "x"),
                400,
                "a station of the directory");
        assertThat(visitAt(CHANGQIAO, about(visit)).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void officers_who_are_at_another_visit_are_shown_as_such_and_cannot_be_ticked() {
        JsonNode busy = assignedVisit(CHANGQIAO);
        String officer = busy.path("officerIds").get(0).asString();
        JsonNode visit = notified(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);

        String sheet = station.submit(sheet(visit), sheet(visit) + "/accept", form(1, Map.of()))
                .body();

        assertThat(sheet).containsPattern("id=\"officer-" + officer + "\"[^>]* disabled");
        refused(station, sheet(visit), "/assign", Map.of("officer", officer), 409, "at no other visit");
        visited(CHANGQIAO, busy, "{\"outcome\":\"FALSE_ALARM\"}");
    }

    @Test
    void an_address_that_could_be_in_several_territories_is_asked_back() {
        JsonNode visit = assignedVisit(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);
        Map<String, String> found = Map.of("kind", "HOTEL", "address", "虹桥宾馆", "source", "register");
        long version = version(about(visit));

        HttpResponse<String> asked = station.submit(sheet(visit), sheet(visit) + "/location", form(version, found));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("These words fit several places.", "value=\"310105009\"", "value=\"310112107\"")
                .contains("value=\"虹桥宾馆\"", "value=\"register\"");
        assertThat(version(about(visit))).isEqualTo(version);

        HttpResponse<String> moved = station.submit(
                sheet(visit), sheet(visit) + "/location", form(version, with(found, "settled", "310105009")));

        assertThat(moved.uri().getPath()).isEqualTo("/station");
        assertThat(moved.body()).contains("Handed on to Hongqiao");
        assertThat(hasVisitAt("310105009", about(visit))).isTrue();
        String looking = station.open(sheet(visit)).body();
        assertThat(looking).contains("data-step=\"LOOK_ON\"").doesNotContain("Somebody Invented", "虹桥宾馆");
        HttpResponse<String> late =
                station.submit("/station", sheet(visit) + "/accept", form(version(looking), Map.of()));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Another station has this visit now.");
    }

    @Test
    void an_address_without_a_known_name_can_be_settled_from_the_list_or_left_to_a_supervisor() {
        JsonNode visit = assignedVisit(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);
        Map<String, String> found = Map.of("kind", "RELATIVE", "address", "5 Invented Road", "source", "his sister");

        HttpResponse<String> asked =
                station.submit(sheet(visit), sheet(visit) + "/location", form(version(about(visit)), found));
        assertThat(asked.body()).contains("No place in these words is known.");

        HttpResponse<String> stays = station.submit(
                sheet(visit),
                sheet(visit) + "/location",
                form(version(about(visit)), with(with(found, "settled", "listed"), "listed", CHANGQIAO)));
        assertThat(stays.uri().getPath()).isEqualTo(sheet(visit));
        assertThat(stays.body()).contains("5 Invented Road", "With relatives", "data-step=\"ARRIVE\"");

        HttpResponse<String> left = station.submit(
                sheet(visit),
                sheet(visit) + "/location",
                form(version(about(visit)), with(found, "settled", "nobody-knows")));
        assertThat(left.body()).contains("A supervisor chooses a station");
    }

    @Test
    void a_search_ends_where_somebody_finds_the_person() {
        JsonNode visit = assignedVisit(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);
        station.submit(
                sheet(visit),
                sheet(visit) + "/outcome",
                form(visit.path("version").asLong(), Map.of("outcome", "NOT_AT_HOME")));

        HttpResponse<String> found = station.submit(
                sheet(visit),
                sheet(visit) + "/location",
                form(version(about(visit)), Map.of("kind", "HOTEL", "address", "徐汇区长桥街道2号", "source", "register")));

        JsonNode next = visitAt(CHANGQIAO, about(visit));
        assertThat(next.path("attempt").asInt()).isEqualTo(2);
        assertThat(found.uri().getPath()).isEqualTo(sheet(next));
        assertThat(found.body()).contains("data-step=\"ACCEPT\"", "Not at home");
        assertThat(station.open(sheet(visit)).body()).contains("data-step=\"NOTHING\"");
    }

    @Test
    void a_hand_over_goes_with_its_reason_and_its_clock() {
        JsonNode visit = notified(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);

        HttpResponse<String> moved = station.submit(
                sheet(visit),
                sheet(visit) + "/hand-over",
                form(version(about(visit)), Map.of("toStation", TIANLIN, "reason", "at his sister's")));

        assertThat(moved.body()).contains("Handed on to Tianlin");
        JsonNode there = visitAt(TIANLIN, about(visit));
        assertThat(there.path("visitBy").asString())
                .isEqualTo(visit.path("visitBy").asString());
        assertThat(Visitor.ofStation(port(), TIANLIN).open(sheet(visit)).body()).contains("at his sister&#39;s");
    }

    @Test
    void a_station_without_officers_passes_the_visit_on() {
        String station = "310104012";
        JsonNode visit = notified(station);
        officersOf(station).forEach(officer -> duty(station, officer, false));
        Visitor officer = Visitor.ofStation(port(), station);

        HttpResponse<String> passed = officer.submit(
                sheet(visit), sheet(visit) + "/shortfall", form(1, Map.of("shortfall", "NO_OFFICER_ON_DUTY")));

        assertThat(passed.body()).contains("Handed on to ");
        assertThat(passed.body()).contains("data-elsewhere=\"true\"");
        officersOf(station).forEach(one -> duty(station, one, true));
    }

    @Test
    void a_station_changes_the_duty_of_its_officers_and_its_opening() {
        String station = "310104501";
        Visitor officer = Visitor.ofStation(port(), station);
        String one = officersOf(station).getFirst();

        HttpResponse<String> off = officer.submit(
                "/station", "/station/officers/" + one + "/duty", Map.of("code", station, "onDuty", "false"));
        assertThat(off.uri().getPath()).isEqualTo("/station");
        assertThat(off.body()).contains("off duty");
        assertThat(granted(supervisor().get("/v1/officers?station=" + station))
                        .path("items")
                        .get(0)
                        .path("onDuty")
                        .asBoolean())
                .isFalse();

        HttpResponse<String> refused =
                officer.submit("/station", "/station/opening", Map.of("code", station, "open", "false", "reason", " "));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("expected a text as reason, found a blank one");
        HttpResponse<String> closed = officer.submit(
                "/station", "/station/opening", Map.of("code", station, "open", "false", "reason", "a flood"));
        assertThat(closed.body()).contains("The station is closed", "Open the station");
        HttpResponse<String> open = officer.submit(
                "/station", "/station/opening", Map.of("code", station, "open", "true", "reason", "dry again"));
        assertThat(open.body()).doesNotContain("The station is closed");
        duty(station, one, true);
    }

    @Test
    void a_forged_form_does_nothing() {
        JsonNode visit = notified(CHANGQIAO);
        Visitor station = Visitor.ofStation(port(), CHANGQIAO);

        for (String verb : List.of("accept", "assign", "arrival", "outcome", "shortfall", "location", "hand-over")) {
            assertThat(station.post(sheet(visit) + "/" + verb, form(1, Map.of()))
                            .statusCode())
                    .as(verb)
                    .isEqualTo(403);
        }
        assertThat(station.post("/station/opening", Map.of("code", CHANGQIAO, "open", "false"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitAt(CHANGQIAO, about(visit)).path("version").asLong()).isEqualTo(1);
    }

    private void refused(
            Visitor station, String page, String verb, Map<String, String> fields, int status, String sentence) {
        String shown = station.open(page).body();
        long seen = List.of("/location", "/hand-over").contains(verb) ? locating(shown) : version(shown);
        HttpResponse<String> refused = station.submit(page, page + verb, form(seen, fields));
        assertThat(refused.statusCode()).as(verb + " " + fields).isEqualTo(status);
        assertThat(refused.body()).contains(sentence, "role=\"alert\"");
    }

    private JsonNode notified(String station) {
        InterventionOpened opened = flagged(toChen().livingIn(station));
        probe().first(opened.victimId(), StationNotified.class);
        return visitAt(station, opened.interventionId());
    }

    private JsonNode assignedVisit(String station) {
        return assigned(station, accepted(station, notified(station)));
    }

    /** An officer of Changqiao who can be sent; whoever was at a door before is called back. */
    private String free() {
        List<String> engaged = granted(station(CHANGQIAO).get("/v1/stations/" + CHANGQIAO + "/visits?limit=200"))
                .path("items")
                .valueStream()
                .flatMap(visit -> visit.path("officerIds").valueStream())
                .map(JsonNode::asString)
                .toList();
        return officersOf(CHANGQIAO).stream()
                .filter(officer -> !engaged.contains(officer))
                .findFirst()
                .orElseThrow();
    }

    private void duty(String station, String officer, boolean onDuty) {
        granted(station(station)
                .put("/v1/officers/" + officer + "/duty", "{\"onDuty\":" + onDuty + "}", "application/json"));
    }

    private static VictimId victim(JsonNode visit) {
        return new VictimId(visit.path("victimId").asString());
    }

    private static InterventionId about(JsonNode visit) {
        return new InterventionId(UUID.fromString(visit.path("interventionId").asString()));
    }

    private static String sheet(JsonNode visit) {
        return "/visits/" + visit.path("visitId").asString();
    }

    private static String row(JsonNode visit) {
        return "id=\"visit-" + visit.path("visitId").asString() + "\"";
    }

    private static Map<String, String> form(long version, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("version", String.valueOf(version));
        form.put("command", UUID.randomUUID().toString());
        return form;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    /** Of the visit, as the sheet shows it. */
    private static long version(String sheet) {
        return version(sheet, "accept");
    }

    /** Of the intervention. */
    private static long locating(String sheet) {
        return version(sheet, "locate");
    }

    private static long version(String sheet, String form) {
        Matcher version = Pattern.compile(
                        "<input(?=[^>]* name=\"version\")(?=[^>]* form=\"%s\")[^>]* value=\"([0-9]+)\"".formatted(form))
                .matcher(sheet);
        assertThat(version.find()).as("a version on the sheet").isTrue();
        return Long.parseLong(version.group(1));
    }

    private static String line(HttpResponse<String> board, JsonNode visit) {
        int from = board.body().indexOf(row(visit));
        assertThat(from).as("a line of the visit").isPositive();
        return board.body().substring(from, board.body().indexOf("</tr>", from));
    }
}
