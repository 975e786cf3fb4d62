package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.InterventionOpened;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The operators' pages as they run, for whoever comes without scripts. */
class ConsoleTest extends Journey {
    /** Fewer than the page shows. */
    private static final int FEW = 50;

    private final Map<String, InterventionId> about = new HashMap<>();

    /** The page shows the front of a queue in which other tests have left calls. */
    @BeforeEach
    void few_calls_wait() {
        List<JsonNode> left = queue();
        if (left.size() > FEW) {
            left.forEach(this::madeByNobody);
        }
    }

    private void madeByNobody(JsonNode waiting) {
        String call = "/v1/calls/" + waiting.path("callId").asString();
        supervisor().post(call + "/release");
        long version = granted(operator().post(call + "/claim")).path("version").asLong();
        granted(operator().post(call + "/outcome", "{\"reached\":\"VICTIM\",\"outcome\":\"FALSE_ALARM\"}", version));
    }

    @Test
    void whoever_is_unknown_is_led_to_the_sign_in_and_fetches_nothing() {
        HttpResponse<String> fragment = Visitor.unknown(port()).open("/queue");

        assertThat(nobody().get("/").status()).isEqualTo(302);
        assertThat(nobody().get("/calls/" + UUID.randomUUID()).status()).isEqualTo(302);
        assertThat(nobody().post("/calls/next").status()).isEqualTo(403);
        assertThat(fragment.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "supervisor"})
    void whoever_may_call_sees_the_queue(String role) {
        HttpResponse<String> page = Visitor.signedIn(port(), "li.na", role).open("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"queue\"").contains("li.na");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("script-src 'self';");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"station", "investigator", "analyst", "feed"})
    void all_others_are_told_that_it_is_not_for_them(String role) {
        Visitor other = Visitor.signedIn(port(), "other", role);

        if (!role.equals("station")) {
            assertThat(other.open("/").statusCode()).isEqualTo(403);
            assertThat(other.open("/").body()).contains("Not for this account").doesNotContain("id=\"queue\"");
        }
        assertThat(other.open("/queue").statusCode()).isEqualTo(403);
        assertThat(other.open("/calls/" + UUID.randomUUID()).body()).contains("Not for this account");
        assertThat(as("other", role).post("/calls/next").status()).isEqualTo(403);
    }

    @Test
    void a_call_stands_where_the_interface_has_it_with_grade_clock_place_and_scam() {
        InterventionId yellow = flagged(FlaggedCall.aCall()).interventionId();
        InterventionOpened red =
                flagged(FlaggedCall.aCall().suspecting(ScamType.INVESTMENT, 0.5).seeing(Signal.SCREEN_SHARING));
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");

        String page = operator.open("/queue").body();

        assertThat(page).doesNotContain("<html");
        String redCall = queued(red.interventionId()).path("callId").asString();
        String yellowCall = queued(yellow).path("callId").asString();
        assertThat(page.indexOf("call-" + redCall)).isPositive().isLessThan(page.indexOf("call-" + yellowCall));
        assertThat(page)
                .contains("False investment")
                .contains("Xuhui · Caohejing")
                .contains("claim by")
                .contains("data-until=\"" + red.deadlines().claimBy() + "\"");
    }

    @Test
    void a_claimed_call_is_seen_by_all_with_its_holder() {
        InterventionId opened = flagged(FlaggedCall.toChen()).interventionId();
        String call = queued(opened).path("callId").asString();
        granted(as("wang.fang", "operator").post("/v1/calls/" + call + "/claim"));

        assertThat(row(Visitor.signedIn(port(), "li.na", "operator").open("/queue"), call))
                .contains("wang.fang");
        assertThat(row(Visitor.signedIn(port(), "wang.fang", "operator").open("/queue"), call))
                .contains("You");
    }

    @Test
    void the_queue_speaks_chinese() {
        flagged(FlaggedCall.toChen());
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");

        assertThat(operator.open("/?lang=zh").body())
                .contains("冒充公检法及政府机关")
                .contains("红色")
                .contains("lang=\"zh-CN\"");
    }

    @Test
    void a_part_of_the_queue_has_the_same_part_in_the_other_language() {
        flagged(FlaggedCall.toChen());
        flagged(FlaggedCall.toChen());
        String next = granted(operator().get("/v1/calls?limit=1")).path("next").asString();
        String after = "/?after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);

        assertThat(Visitor.signedIn(port(), "li.na", "operator").open(after).body())
                .contains("href=\"" + after + "&amp;lang=zh\"");
    }

    @Test
    void nobody_s_name_or_number_is_in_the_queue() {
        flagged(FlaggedCall.toChen());

        assertThat(Visitor.signedIn(port(), "li.na", "operator").open("/queue").body())
                .doesNotContain("Somebody Invented")
                .doesNotContain("13800000001")
                .doesNotContain("138 0000 0001")
                .doesNotContain("1 Invented Road");
    }

    @Test
    void the_next_call_is_the_most_urgent_and_its_sheet_shows_whom_to_call() {
        InterventionId red =
                flagged(FlaggedCall.toChen().seeing(Signal.SCREEN_SHARING)).interventionId();
        Visitor operator = Visitor.signedIn(port(), "zhao.min", "operator");
        String call = queued(red).path("callId").asString();

        HttpResponse<String> sheet = operator.submit(
                "/", "/calls/next", Map.of("command", UUID.randomUUID().toString()));

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.uri().getPath())
                .isEqualTo("/calls/" + heldBy("zhao.min").getFirst());
        HttpResponse<String> own = claimed(operator, call);
        assertThat(own.body())
                .contains("+8613800000001")
                .contains("Somebody Invented")
                .contains("1 Invented Road")
                .contains("Shares the screen with the caller")
                .contains("the caller sees the victim’s screen.")
                .contains("No police, prosecutor or court works by telephone")
                .contains("value=\"IGNORED_WARNING\"");
    }

    @Test
    void a_double_click_on_next_call_takes_one_call() {
        flagged(FlaggedCall.toChen());
        flagged(FlaggedCall.toChen());
        Visitor operator = Visitor.signedIn(port(), "double.click", "operator");
        Map<String, String> form = Map.of("command", UUID.randomUUID().toString());

        String first = operator.submit("/", "/calls/next", form).uri().getPath();
        String again = operator.submit("/", "/calls/next", form).uri().getPath();

        assertThat(again).isEqualTo(first);
        assertThat(heldBy("double.click")).hasSize(1);
    }

    @Test
    void who_does_not_hold_the_claim_sees_neither_number_nor_name() {
        String call = waiting(FlaggedCall.toChen());
        granted(as("wang.fang", "operator").post("/v1/calls/" + call + "/claim"));

        HttpResponse<String> sheet =
                Visitor.signedIn(port(), "li.na", "operator").open("/calls/" + call);

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body())
                .contains("138 **** 0001")
                .contains("S**")
                .contains("With wang.fang")
                .doesNotContain("13800000001")
                .doesNotContain("138 0000 0001")
                .doesNotContain("Somebody Invented")
                .doesNotContain("1 Invented Road")
                .doesNotContain("value=\"DISSUADED\"");
    }

    @Test
    void what_was_written_before_is_read_by_who_has_the_call_alone() {
        String first = waiting(FlaggedCall.toChen().summedUp("He talks to Procurator Invented"));
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");
        operator.submit(
                "/calls/" + first,
                "/calls/" + first + "/outcome",
                Map.of(
                        "version", version(claimed(operator, first).body()),
                        "outcome", "NO_ANSWER",
                        "note", "his aunt Invented picks up"));
        String again = queued(about.get(first)).path("callId").asString();
        Visitor lead = Visitor.signedIn(port(), "lead", "supervisor");

        assertThat(operator.open("/calls/" + again).body())
                .contains("No answer")
                .doesNotContain("Procurator Invented", "aunt Invented");
        assertThat(lead.open("/calls/" + again).body())
                .as("a supervisor decides about it")
                .contains("aunt Invented")
                .doesNotContain("Somebody Invented");
        assertThat(claimed(operator, again).body()).contains("Procurator Invented", "aunt Invented");
        assertThat(Visitor.signedIn(port(), "wang.fang", "operator")
                        .open("/calls/" + again)
                        .body())
                .doesNotContain("Procurator Invented", "aunt Invented");
    }

    @Test
    void scripts_too_are_told_whom_to_call_with_the_claim() {
        String call = waiting(FlaggedCall.toChen().summedUp("He talks to Procurator Invented"));
        Caller mine = as("li.na", "operator");
        String[] hidden = {"13800000001", "Somebody Invented", "Procurator Invented"};

        assertThat(queued(about.get(call)).toString())
                .contains("138 **** 0001", "\"S**\"")
                .doesNotContain(hidden);
        assertThat(granted(mine.post("/v1/calls/" + call + "/claim")).toString())
                .contains(hidden)
                .doesNotContain("****");
        assertThat(listed(mine, call)).contains(hidden);
        assertThat(listed(as("wang.fang", "operator"), call))
                .contains("138 **** 0001")
                .doesNotContain(hidden);
        assertThat(listed(supervisor(), call)).doesNotContain(hidden);
    }

    @Test
    void a_script_in_a_name_is_text_on_the_page() {
        String call = waiting(FlaggedCall.toChen().called("<script>alert(1)</script>"));
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");

        assertThat(operator.open("/calls/" + call).body()).contains("&lt;**").doesNotContain("<script>alert", "<**");
        assertThat(claimed(operator, call).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_is_reported_by_its_button(CallOutcome outcome) {
        String call = waiting(FlaggedCall.toChen());
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");
        String sheet = claimed(operator, call).body();

        HttpResponse<String> told = operator.submit(
                "/calls/" + call,
                "/calls/" + call + "/outcome",
                Map.of("version", version(sheet), "outcome", outcome.name(), "amount", "30万", "note", "说好了"));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("data-reported=\"" + call + "\"");
        JsonNode reported = calls(call).get(0).path("report");
        assertThat(reported.path("outcome").asString()).isEqualTo(outcome.name());
        assertThat(reported.path("amountAtRiskFen").asLong()).isEqualTo(30_000_000L);
        assertThat(reported.path("note").asString()).isEqualTo("说好了");
        assertThat(operator.open("/calls/" + call).body())
                .contains("reported by li.na")
                .doesNotContain("With li.na")
                .doesNotContain("13800000001")
                .doesNotContain("138 0000 0001");
    }

    @Test
    void the_same_report_twice_is_one_report() {
        String call = waiting(FlaggedCall.toChen());
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");
        Map<String, String> form =
                Map.of("version", version(claimed(operator, call).body()), "outcome", "NO_ANSWER");

        operator.submit("/calls/" + call, "/calls/" + call + "/outcome", form);
        HttpResponse<String> again = operator.submit("/", "/calls/" + call + "/outcome", form);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(calls(call)).hasSize(2);
    }

    @Test
    void a_refused_report_says_why_and_keeps_what_was_typed() {
        String call = waiting(FlaggedCall.toChen());
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");
        String sheet = claimed(operator, call).body();

        HttpResponse<String> refused = operator.submit(
                "/calls/" + call,
                "/calls/" + call + "/outcome",
                Map.of("version", version(sheet), "outcome", "BUSY", "amount", "0.001", "note", "<b>typed</b>"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("The amount is not readable.")
                .contains("&lt;b&gt;typed&lt;/b&gt;")
                .contains("value=\"0.001\"");
        assertThat(calls(call).get(0).has("report")).isFalse();
    }

    @Test
    void a_call_again_with_an_outcome_that_reached_somebody_is_refused_with_the_sentence_of_the_refusal() {
        String call = waiting(FlaggedCall.toChen());
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");
        String sheet = claimed(operator, call).body();

        HttpResponse<String> refused = operator.submit(
                "/calls/" + call,
                "/calls/" + call + "/outcome?lang=zh",
                Map.of("version", version(sheet), "outcome", "DISSUADED", "again", "14:30"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("只有未接通时才能填写再次拨打时间。")
                .contains(
                        "expected callAgainAt only with an outcome that reached nobody, found it with the outcome DISSUADED");
    }

    @Test
    void a_call_that_a_colleague_has_is_neither_claimed_nor_reported_nor_released() {
        String call = waiting(FlaggedCall.toChen());
        granted(as("wang.fang", "operator").post("/v1/calls/" + call + "/claim"));
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");

        for (String verb : List.of("claim", "release", "outcome")) {
            HttpResponse<String> refused = operator.submit(
                    "/calls/" + call, "/calls/" + call + "/" + verb, Map.of("version", "2", "outcome", "BUSY"));
            assertThat(refused.statusCode()).as(verb).isEqualTo(409);
            assertThat(refused.body()).as(verb).contains("A colleague has this call.");
        }
    }

    @Test
    void a_call_that_is_given_back_waits_again() {
        String call = waiting(FlaggedCall.toChen());
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");
        claimed(operator, call);

        HttpResponse<String> after = operator.submit("/calls/" + call, "/calls/" + call + "/release", Map.of());

        assertThat(after.uri().getPath()).isEqualTo("/");
        assertThat(row(operator.open("/queue"), call)).doesNotContain("You");
    }

    @Test
    void a_forged_form_does_nothing() {
        String call = waiting(FlaggedCall.toChen());
        Visitor operator = Visitor.signedIn(port(), "li.na", "operator");

        for (String path : List.of(
                "/calls/next",
                "/calls/" + call + "/claim",
                "/calls/" + call + "/release",
                "/calls/" + call + "/outcome")) {
            assertThat(operator.post(path, Map.of("command", call)).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(heldBy("li.na")).doesNotContain(call);
    }

    @Test
    void a_call_that_is_none_is_a_page_that_says_so() {
        HttpResponse<String> page =
                Visitor.signedIn(port(), "li.na", "operator").open("/calls/" + UUID.randomUUID());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such call").contains("found none with the id");
    }

    private String waiting(FlaggedCall call) {
        InterventionId opened = flagged(call).interventionId();
        String waiting = queued(opened).path("callId").asString();
        about.put(waiting, opened);
        return waiting;
    }

    private String listed(Caller reader, String call) {
        return granted(reader.get("/v1/calls?limit=200"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("callId").asString().equals(call))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private JsonNode calls(String call) {
        return intervention(about.get(call)).path("calls");
    }

    private HttpResponse<String> claimed(Visitor operator, String call) {
        HttpResponse<String> sheet = operator.submit("/calls/" + call, "/calls/" + call + "/claim", Map.of());
        assertThat(sheet.statusCode()).isEqualTo(200);
        return sheet;
    }

    private List<String> heldBy(String operator) {
        return queue().stream()
                .filter(call -> call.path("claimedBy").asString().equals(operator))
                .map(call -> call.path("callId").asString())
                .toList();
    }

    private static String version(String sheet) {
        Matcher version = Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(sheet);
        assertThat(version.find()).as("a version on the sheet").isTrue();
        return version.group(1);
    }

    private static String row(HttpResponse<String> queue, String call) {
        String from = queue.body().substring(queue.body().indexOf("id=\"call-" + call));
        return from.substring(0, from.indexOf("</tr>"));
    }
}
