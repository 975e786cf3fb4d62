package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.XINHUALU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Envelope;
import forestall.events.InterventionOpened;
import forestall.events.Topics;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.Signal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The supervisors' pages as they run, for whoever comes without scripts. */
class SupervisorPagesTest extends Journey {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoever_is_unknown_is_led_to_the_sign_in_and_fetches_nothing() {
        for (String page : List.of(
                "/supervisor",
                "/supervisor/dead-letters",
                "/supervisor/stations/" + CAOHEJING,
                "/interventions/" + UUID.randomUUID())) {
            assertThat(nobody().get(page).status()).as(page).isEqualTo(302);
        }
        assertThat(Visitor.unknown(port()).open("/supervisor/board").statusCode())
                .isEqualTo(401);
        assertThat(nobody().post("/supervisor/calls/" + UUID.randomUUID() + "/release")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "station/" + CAOHEJING, "investigator", "analyst", "feed"})
    void all_others_are_told_that_it_is_not_for_them(String role) {
        Visitor other = Visitor.signedIn(port(), "other", role);

        for (String page : List.of(
                "/supervisor", "/supervisor/board", "/supervisor/dead-letters", "/supervisor/stations/" + CAOHEJING)) {
            assertThat(other.open(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    static Stream<Arguments> acts() {
        String of = "/interventions/" + UUID.randomUUID();
        return Stream.of(
                        "/supervisor/calls/" + UUID.randomUUID() + "/release",
                        "/supervisor/dead-letters/replay",
                        of + "/release",
                        of + "/hand-over",
                        of + "/locations",
                        of + "/stand-down",
                        of + "/grade",
                        of + "/close")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void a_forged_form_does_nothing_and_only_supervisors_act(String path) {
        assertThat(lead().post(path, Map.of("command", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(403);
        for (String role : List.of("operator", "station")) {
            assertThat(as(role, role).post(path).status()).as(role).isEqualTo(403);
        }
        assertThat(Visitor.signedIn(port(), "li.na", "operator")
                        .submit("/", path, Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_has_which_call_is_seen_with_since_when_and_taken_back_once() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        String call = queued(id).path("callId").asString();
        granted(as("wang.fang", "operator").post("/v1/calls/" + call + "/claim"));
        time.pass(Duration.ofMinutes(3));
        granted(as("wang.fang", "operator").post("/v1/calls/" + call + "/claim"));
        Visitor lead = lead();
        String row = row(lead.open("/supervisor").body(), "claimed", id);

        assertThat(row).contains("wang.fang").contains("3 min").contains("href=\"/interventions/" + id + "\"");
        Map<String, String> form = Map.of("version", field(row, "version"), "command", field(row, "command"));
        HttpResponse<String> done = lead.submit("/supervisor", "/supervisor/calls/" + call + "/release", form);

        assertThat(done.uri().toString()).endsWith("/supervisor?done=RELEASED");
        assertThat(done.body()).contains("The call is back on the queue.").doesNotContain("data-call=\"" + call);
        granted(as("zhao.min", "operator").post("/v1/calls/" + call + "/claim"));
        HttpResponse<String> again = lead.submit("/supervisor", "/supervisor/calls/" + call + "/release", form);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(row(again.body(), "claimed", id)).contains("zhao.min");
    }

    @Test
    void a_call_that_somebody_else_has_by_now_is_not_taken_from_them() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        String call = queued(id).path("callId").asString();
        granted(as("wang.fang", "operator").post("/v1/calls/" + call + "/claim"));
        Visitor lead = lead();
        String row = row(lead.open("/supervisor").body(), "claimed", id);
        assertThat(as("wang.fang", "operator")
                        .post("/v1/calls/" + call + "/release")
                        .status())
                .isLessThan(300);
        granted(as("zhao.min", "operator").post("/v1/calls/" + call + "/claim"));

        HttpResponse<String> refused = lead.submit(
                "/supervisor",
                "/supervisor/calls/" + call + "/release",
                Map.of("version", field(row, "version"), "command", field(row, "command")));

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("look again").contains("expected the call at version");
        assertThat(queued(id).path("claimedBy").asString()).isEqualTo("zhao.min");
    }

    @Test
    void a_visit_without_a_station_is_given_to_one_and_a_second_click_changes_nothing() {
        InterventionId id = unrouted();
        Visitor lead = lead();
        assertThat(row(lead.open("/supervisor").body(), "unrouted", id))
                .contains("no address is known")
                .contains("href=\"/interventions/" + id + "#hand-over\"");
        String page = lead.open("/interventions/" + id).body();
        assertThat(page).contains("<option value=\"" + XINHUALU + "\"").contains("A visit waits for a station");
        Map<String, String> form = form(page, "hand-over", Map.of("station", XINHUALU, "reason", "his sister says so"));

        HttpResponse<String> done = lead.submit("/interventions/" + id, "/interventions/" + id + "/hand-over", form);
        HttpResponse<String> again = lead.submit("/interventions/" + id, "/interventions/" + id + "/hand-over", form);

        assertThat(done.body()).contains("The visit has its new station.");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(visitAt(XINHUALU, id).path("reason").asString()).isEqualTo("his sister says so");
        assertThat(lead.open("/supervisor").body()).doesNotContain("unrouted-" + id);
    }

    @Test
    void a_found_place_sends_the_visit_to_its_station() {
        InterventionId id = unrouted();
        Visitor lead = lead();
        String here = "/interventions/" + id;
        String page = lead.open(here).body();

        HttpResponse<String> unsaid = lead.submit(
                here,
                here + "/locations",
                form(page, "locate", Map.of("kind", "HOTEL", "address", "<i>长宁区新华路街道</i>", "source", "")));
        HttpResponse<String> done = lead.submit(
                here,
                here + "/locations",
                form(page, "locate", Map.of("kind", "HOTEL", "address", "长宁区新华路街道", "source", "the register")));

        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("Say from where that is known.").contains("&lt;i&gt;长宁区新华路街道");
        assertThat(done.body()).contains("The place is noted").contains("Hotel");
        assertThat(hasVisitAt(XINHUALU, id)).isTrue();
        assertThat(lead.open(here).body()).contains("the register");
        assertThat(granted(supervisor().get("/v1" + here)).path("timeline").toString())
                .contains("the register");
        assertThat(Visitor.signedIn(port(), "li.na", "operator").open(here).body())
                .as("known from whom is for who acts")
                .contains("Hotel")
                .doesNotContain("the register", "长宁区新华路街道");
        assertThat(granted(operator().get("/v1" + here)).toString())
                .contains("located: [HOTEL in ")
                .doesNotContain("the register", "长宁区新华路街道");
    }

    @Test
    void a_refused_form_says_why_and_keeps_what_was_typed() {
        InterventionId id = unrouted();
        Visitor lead = lead();
        String page = lead.open("/interventions/" + id).body();
        String path = "/interventions/" + id + "/hand-over";

        HttpResponse<String> unchosen = lead.submit(
                "/interventions/" + id, path, form(page, "hand-over", Map.of("station", "", "reason", "<b>typed</b>")));
        HttpResponse<String> unsaid = lead.submit(
                "/interventions/" + id, path, form(page, "hand-over", Map.of("station", XINHUALU, "reason", " ")));
        HttpResponse<String> nowhere = lead.submit(
                "/interventions/" + id, path, form(page, "hand-over", Map.of("station", "310999999", "reason", "far")));
        act(supervisor(), id, "grade", "{\"grade\":\"ORANGE\",\"reason\":\"calmer since 2026-99-99T99:99:99Z\"}");
        HttpResponse<String> stale = lead.submit(
                "/interventions/" + id, path, form(page, "hand-over", Map.of("station", XINHUALU, "reason", "near")));

        assertThat(unchosen.statusCode()).isEqualTo(400);
        assertThat(unchosen.body()).contains("Choose a station.").contains("&lt;b&gt;typed&lt;/b&gt;");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(unsaid.body()).contains("Say why.").contains("value=\"" + XINHUALU + "\" selected");
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("There is no such station, or not for you.");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body())
                .contains("calmer since 2026-99-99T99:99:99Z")
                .contains("what you typed is still here.")
                .contains(">near</textarea>");
        assertThat(hasVisitAt(XINHUALU, id)).isFalse();
    }

    @Test
    void a_visit_is_stood_down_the_grade_is_changed_and_the_intervention_closed() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        assertThat(hasVisitAt(CAOHEJING, id)).isTrue();
        Visitor lead = lead();
        String here = "/interventions/" + id;

        HttpResponse<String> open = lead.submit(
                here,
                here + "/close",
                form(lead.open(here).body(), "close", Map.of("result", "FALSE_ALARM", "reason", "a drill")));
        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(open.body()).contains("have it reported or stood down first").contains(">a drill</textarea>");

        assertThat(lead.submit(
                                here,
                                here + "/stand-down",
                                form(lead.open(here).body(), "stand-down", Map.of("reason", "a drill")))
                        .body())
                .contains("The visit is stood down");
        assertThat(lead.submit(
                                here,
                                here + "/stand-down",
                                form(lead.open(here).body(), "stand-down", Map.of("reason", "again")))
                        .body())
                .contains("There is no open visit.");
        assertThat(lead.submit(
                                here,
                                here + "/grade",
                                form(lead.open(here).body(), "regrade", Map.of("grade", "YELLOW", "reason", "a drill")))
                        .body())
                .contains("The grade was changed.");
        HttpResponse<String> closed = lead.submit(
                here,
                here + "/close",
                form(lead.open(here).body(), "close", Map.of("result", "FALSE_ALARM", "reason", "a drill")));

        assertThat(closed.body())
                .contains("The intervention is closed.")
                .contains("false alarm")
                .doesNotContain("id=\"close\"");
        assertThat(timeline(lead.open(here + "?lang=zh").body()))
                .contains("误报", "a drill", "撤销电话")
                .doesNotContain("stood down", "lang=\"en\"");
        JsonNode whole = intervention(id);
        assertThat(whole.path("state").asString()).isEqualTo("CLOSED");
        assertThat(whole.path("grade").asString()).isEqualTo("YELLOW");
        assertThat(whole.path("visits").get(0).path("state").asString()).isEqualTo("STOOD_DOWN");
    }

    @Test
    void a_claim_is_taken_back_on_the_intervention_s_page() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        String call = queued(id).path("callId").asString();
        granted(as("wang.fang", "operator").post("/v1/calls/" + call + "/claim"));
        Visitor lead = lead();
        String here = "/interventions/" + id;
        String page = lead.open(here).body();
        assertThat(page).contains("With wang.fang");
        String from = page.substring(page.indexOf("action=\"" + here + "/release"));

        HttpResponse<String> done = lead.submit(
                here,
                here + "/release",
                Map.of(
                        "call",
                        field(from, "call"),
                        "version",
                        field(from, "version"),
                        "command",
                        field(from, "command")));

        assertThat(done.body()).contains("The call is back on the queue.").doesNotContain("With wang.fang");
        assertThat(queued(id).has("claimedBy")).isFalse();
    }

    @Test
    void what_is_late_is_listed_until_it_has_happened() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        time.pass(Duration.ofMinutes(11));

        Visitor lead = lead();
        String row = await().atMost(SOON)
                .until(() -> boardOf(id, lead), board -> board.contains("overdue-" + id + "-STATION_ACCEPTS"));

        assertThat(row).contains("the station to accept by");
        called(id, "VICTIM", "FALSE_ALARM");
        // A false alarm ends it all.
        assertThat(boardOf(id, lead)).doesNotContain("overdue-" + id);
    }

    /** The page shows the first of what is late; what other tests have left, and the clock makes late meanwhile, is taken away. */
    private String boardOf(InterventionId mine, Visitor lead) {
        jdbc.sql(
                        "update missed_deadline set settled_at = noted_at where settled_at is null and intervention_id <> :mine")
                .param("mine", mine.value())
                .update();
        return lead.open("/supervisor/board").body();
    }

    @Test
    void a_station_that_had_nobody_is_named_with_the_visit() {
        InterventionId id = flagged(FlaggedCall.toChen().livingIn("310116001")).interventionId();
        String station =
                intervention(id).path("visits").get(0).path("stationCode").asString();
        officersOf(station).forEach(officer -> duty(officer, false));
        granted(act(station(station), visitAt(station, id), "shortfall", "{\"shortfall\":\"NO_OFFICER_ON_DUTY\"}"));

        String row = row(lead().open("/supervisor").body(), "unmanned", id);

        officersOf(station).forEach(officer -> duty(officer, true));
        assertThat(row).contains("Nobody is on duty");
    }

    @Test
    void every_station_s_load_is_counted_and_found_by_a_part_of_its_name_in_any_language() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        Visitor lead = lead();

        String load = load(lead.open("/supervisor?station=caohe").body(), CAOHEJING);
        assertThat(load).contains("RED").contains("to be accepted").contains("free");
        assertThat(load(lead.open("/supervisor?station=漕河泾").body(), CAOHEJING)).isEqualTo(load);
        assertThat(lead.open("/supervisor?station=caohe").body()).doesNotContain("data-station=\"" + XINHUALU);
        assertThat(lead.open("/supervisor?station=%E6%BC%95%E6%B2%B3%20%26%20x").body())
                .as("the other language shows the same part")
                .contains("href=\"/supervisor?station=%E6%BC%95%E6%B2%B3%20%26%20x&amp;lang=zh\"");
        assertThat(lead.open("/supervisor?station=nowhere").body()).contains("No such station has an open visit.");
        assertThat(lead.open("/supervisor").body()).contains("stations without open visits");
        assertThat(lead.open("/supervisor/stations/" + CAOHEJING).body()).contains("href=\"/interventions/" + id);
        assertThat(lead.open("/supervisor/stations/310999999").statusCode()).isEqualTo(404);
        assertThat(lead.open("/supervisor/stations/%3Cb%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void one_intervention_is_told_as_a_whole_with_nobody_s_name_or_number() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        called(id, "NOBODY", "BUSY");

        String page = lead().open("/interventions/" + id).body();

        assertThat(page)
                .contains("138 **** 0001")
                .contains("S**")
                .contains("Busy")
                .contains("Station told")
                .contains("Call reported")
                .contains("Fake police, prosecutor or court")
                .contains("data-sheet=\"" + id)
                .doesNotContain("Somebody Invented")
                .doesNotContain("13800000001");
        assertThat(lead().open("/interventions/" + id + "?lang=zh").body())
                .contains("占线")
                .contains("通知派出所")
                .contains("lang=\"zh-CN\"");
    }

    @Test
    void what_was_written_is_read_by_who_acts_and_by_who_decides() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        String call = "/v1/calls/" + queued(id).path("callId").asString();
        Caller caller = as("zhao.min", "operator");
        granted(caller.post(
                call + "/outcome",
                "{\"reached\":\"VICTIM\",\"outcome\":\"DENIES\",\"note\":\"his sister Invented\"}",
                granted(caller.post(call + "/claim")).path("version").asLong()));
        String here = "/interventions/" + id;
        Visitor station = Visitor.ofStation(port(), CAOHEJING);

        assertThat(lead().open(here).body()).contains("Denies it all", "his sister Invented");
        assertThat(granted(supervisor().get("/v1" + here)).toString())
                .contains("his sister Invented", "1 Invented Road");
        assertThat(Visitor.signedIn(port(), "li.na", "operator").open(here).body())
                .contains("Denies it all")
                .doesNotContain("his sister Invented");
        assertThat(station.open(here).body()).contains("Denies it all").doesNotContain("his sister Invented");
        for (Caller looksOn : List.of(as("li.na", "operator"), station(CAOHEJING))) {
            assertThat(granted(looksOn.get("/v1" + here)).toString())
                    .contains("DENIES")
                    .doesNotContain("his sister Invented", "1 Invented Road");
        }

        accepted(CAOHEJING, visitAt(CAOHEJING, id));
        assertThat(station.open(here).body()).contains("his sister Invented");
        assertThat(granted(station(CAOHEJING).get("/v1" + here)).toString())
                .contains("his sister Invented", "1 Invented Road");
        granted(handOver(station(CAOHEJING), id, XINHUALU));
        assertThat(station.open(here).body()).contains("Denies it all").doesNotContain("his sister Invented");
        assertThat(Visitor.ofStation(port(), XINHUALU).open(here).body())
                .as("who has not accepted it yet")
                .doesNotContain("his sister Invented");
    }

    @Test
    void the_timeline_is_told_in_the_reader_s_language_with_names() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();
        called(id, "VICTIM", "IGNORED_WARNING");
        act(supervisor(), id, "grade", "{\"grade\":\"ORANGE\",\"reason\":\"a drill\"}");

        String chinese =
                timeline(lead().open("/interventions/" + id + "?lang=zh").body());
        assertThat(chinese)
                .contains("冒充公检法及政府机关", "不听劝阻", "漕河泾", "红色", "a drill")
                .doesNotContain(
                        "POLICE_PROCURATORATE_COURT", CAOHEJING, "lang=\"en\"", "IGNORED_WARNING", " by ", "told");
        assertThat(timeline(lead().open("/interventions/" + id).body()))
                .contains("Fake police, prosecutor or court", "Will not listen", "Caohejing")
                .doesNotContain("POLICE_PROCURATORATE_COURT", CAOHEJING);

        jdbc.sql("update timeline set facts = null where intervention_id = :id")
                .param("id", id.value())
                .update();
        assertThat(timeline(lead().open("/interventions/" + id + "?lang=zh").body()))
                .as("lines from before their facts were kept")
                .contains("<span class=\"detail\" lang=\"en\">", "station " + CAOHEJING);
    }

    private static String timeline(String page) {
        String from = page.substring(page.indexOf("<ol id=\"timeline\""));
        return from.substring(0, from.indexOf("</ol>"));
    }

    @Test
    void operators_and_the_visit_s_station_look_at_an_intervention_and_do_nothing_there() {
        InterventionId id = flagged(FlaggedCall.toChen()).interventionId();

        String seen = Visitor.signedIn(port(), "li.na", "operator")
                .open("/interventions/" + id)
                .body();
        HttpResponse<String> own =
                Visitor.signedIn(port(), "officer", "station/" + CAOHEJING).open("/interventions/" + id);
        HttpResponse<String> foreign =
                Visitor.signedIn(port(), "officer", "station/" + XINHUALU).open("/interventions/" + id);

        assertThat(seen)
                .contains("data-sheet=\"" + id)
                .doesNotContain("id=\"close\"")
                .doesNotContain("1 Invented Road");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).doesNotContain("id=\"hand-over\"");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).contains("none that you may see");
        assertThat(lead().open("/interventions/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void consoles_lead_to_one_another_as_far_as_their_reader_may_go() {
        String lead = lead().open("/supervisor").body();
        String calls = Visitor.signedIn(port(), "li.na", "operator").open("/").body();

        assertThat(lead)
                .contains("<a href=\"/supervisor\" aria-current=\"true\">")
                .contains("<a href=\"/\">")
                .contains("<a href=\"/supervisor/dead-letters\">");
        assertThat(calls).contains("<a href=\"/\" aria-current=\"true\">").doesNotContain("href=\"/supervisor\"");
    }

    @Test
    void a_dead_letter_is_seen_and_played_and_comes_back_on_the_same_page() {
        UUID event = poison();
        Visitor lead = lead();
        String letter = await().atMost(SOON)
                .until(() -> letters(lead, event), found -> !found.isEmpty())
                .getFirst();
        assertThat(letter)
                .contains("Not readable")
                .contains("CallFlagged")
                .contains("dispatch.triage")
                .doesNotContain("Somebody Invented");

        HttpResponse<String> done = lead.submit(
                "/supervisor/dead-letters",
                "/supervisor/dead-letters/replay",
                Map.of(
                        "letter",
                        field(letter, "letter"),
                        "offset",
                        field(letter, "offset"),
                        "topic",
                        "",
                        "cursor",
                        ""));

        assertThat(done.body()).contains("Played again: the broker has it.");
        List<String> both = await().atMost(SOON).until(() -> letters(lead, event), found -> found.size() == 2);
        assertThat(both.get(0))
                .contains("It was played before, and failed again.")
                .contains("played by lead")
                .contains("Play again");
        assertThat(both.get(1))
                .contains("Played by lead")
                .contains("It failed again, and came back as another letter.")
                .doesNotContain("<form");
        assertThat(lead.open("/supervisor/dead-letters?lang=zh").body())
                .contains("异常消息")
                .contains("无法读取");
    }

    @Test
    void a_letter_that_is_not_there_and_a_page_that_is_none_are_refused_with_a_sentence() {
        Visitor lead = lead();
        poison();
        HttpResponse<String> gone = lead.submit(
                "/supervisor/dead-letters",
                "/supervisor/dead-letters/replay",
                Map.of("letter", Topics.ALERTS.deadLetters("dispatch.triage"), "offset", "99999999"));

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("That letter is not there any more.");
        HttpResponse<String> none = lead.open("/supervisor/dead-letters?cursor=1380000");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("this is the first one");
    }

    private Visitor lead() {
        return Visitor.signedIn(port(), "lead", "supervisor");
    }

    private InterventionId unrouted() {
        FlaggedCall call = FlaggedCall.toChen().seeing(Signal.SCREEN_SHARING);
        feed().publish(call.eventFromNowhere());
        InterventionId id =
                probe().first(call.victim(), InterventionOpened.class).interventionId();
        assertThat(intervention(id).path("visits").get(0).path("state").asString())
                .isEqualTo("UNROUTED");
        return id;
    }

    private void act(Caller by, InterventionId id, String verb, String body) {
        granted(by.post("/v1/interventions/" + id + "/" + verb, body, version(id)));
    }

    private void duty(String officer, boolean on) {
        granted(supervisor().put("/v1/officers/" + officer + "/duty", "{\"onDuty\":" + on + "}", "application/json"));
    }

    private UUID poison() {
        UUID id = UUID.randomUUID();
        ProducerRecord<byte[], byte[]> good =
                feed().record(new Envelope<>(id, FlaggedCall.aCall().event(), Instant.now(), "feed-demo", null));
        feed().send(new ProducerRecord<>(
                good.topic(),
                null,
                good.key(),
                "{\"victim\":{\"name\":\"Somebody Invented\"}}".getBytes(StandardCharsets.UTF_8),
                good.headers()));
        return id;
    }

    /** The newest first. */
    private static List<String> letters(Visitor lead, UUID event) {
        return Stream.of(lead.open("/supervisor/dead-letters").body().split("<li class=\"panel\""))
                .filter(letter -> letter.contains(event.toString()))
                .toList();
    }

    /** What a form sends: its hidden fields, wherever they stand, and what is typed. */
    private static Map<String, String> form(String page, String id, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(typed);
        Matcher outside = Pattern.compile("form=\"" + id + "\" name=\"([a-z]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (outside.find()) {
            all.put(outside.group(1), outside.group(2));
        }
        all.put("command", field(page.substring(page.indexOf("<form id=\"" + id + "\"")), "command"));
        return all;
    }

    private static String field(String part, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(part);
        assertThat(field.find()).as("a field %s in %s", name, part).isTrue();
        return field.group(1);
    }

    private static String row(String page, String list, InterventionId id) {
        String from = page.substring(page.indexOf("<details id=\"" + list + "\""));
        String inside = from.substring(0, from.indexOf("</details>"));
        assertThat(inside).as("the list " + list).contains("data-intervention=\"" + id);
        String row = inside.substring(inside.indexOf("data-intervention=\"" + id));
        return row.substring(0, row.indexOf("</tr>"));
    }

    private static String load(String page, String station) {
        assertThat(page).contains("data-station=\"" + station);
        String from = page.substring(page.indexOf("data-station=\"" + station));
        return from.substring(0, from.indexOf("</tr>"));
    }
}
