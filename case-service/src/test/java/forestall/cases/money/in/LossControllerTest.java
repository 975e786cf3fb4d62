package forestall.cases.money.in;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.cases.TopicReader;
import forestall.events.Topics;
import forestall.events.facts.Money;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import forestall.local.TestInfrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LossControllerTest extends RunningCaseService {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long LARGE = 100_000_001;

    private final Reports reports = Reports.aboutAStranger();
    private final String file = "/v1/cases/" + reports.victim;
    private final String losses = file + "/losses";

    @BeforeEach
    void aFile() {
        publish(reports.opened(), reports.notified());
        awaitFile(reports.victim, 2);
    }

    @Test
    void a_loss_is_entered_moved_and_withdrawn_and_the_others_keep_up() {
        Answer entered = post(losses, loss("LEFT", 4_500_000).toString(), "investigator");
        String path = losses + "/" + entered.body().get("lossId").asString();
        Answer stopped =
                changeAt("PUT", path, 1L, stopped(4_400_001).put("revision", 2).toString(), "supervisor");
        Answer suffered = changeAt(
                "PUT", path, 2L, loss("SUFFERED", 4_400_000).put("revision", 3).toString(), "investigator");
        Answer withdrawn =
                changeAt("PUT", path, 3L, loss("SUFFERED", 0).put("revision", 4).toString(), "investigator");

        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.raw().headers().firstValue("ETag")).contains("\"1\"");
        assertThat(entered.raw().headers().firstValue("Location")).contains(file);
        assertThat(stopped.body().get("kind").asString()).isEqualTo("STOPPED_IN_ACCOUNT");
        assertThat(stopped.body().get("account").asString()).isEqualTo("6222000000001234");
        assertThat(suffered.body().get("state").asString()).isEqualTo("SUFFERED");
        assertThat(withdrawn.body().get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.raw().headers().firstValue("ETag")).contains("\"4\"");
        assertThat(announced(3))
                .containsExactly(
                        "LossPrevented 2 STOPPED_IN_ACCOUNT 4400001 示例银行",
                        "LossSuffered 3 - 4400000 -",
                        "LossSuffered 4 - 0 -");
        JsonNode read = get(file, "operator").body();
        assertThat(read.get("sums").get("sufferedFen").asLong()).isZero();
        assertThat(read.get("timeline")
                        .valueStream()
                        .map(line -> line.get("type").asString()))
                .containsSubsequence("LossEntered", "LossCorrected", "LossCorrected", "LossCorrected");
    }

    @Test
    void the_desk_takes_over_what_an_officer_estimated_and_no_later_visit_overrides_it() {
        publish(reports.visited(VisitOutcome.DISSUADED, new Money(30_000_000)));
        awaitFile(reports.victim, 3);

        Answer taken =
                post(losses, loss("PREVENTED_BEFORE_TRANSFER", 28_000_000).toString(), "investigator");
        publish(reports.visited(VisitOutcome.DISSUADED, new Money(99_000_000)));
        JsonNode read = awaitFile(reports.victim, 5);

        assertThat(taken.body().get("revision").asInt()).isEqualTo(2);
        assertThat(read.get("losses").size()).isEqualTo(1);
        assertThat(read.get("losses").get(0).get("amountFen").asLong()).isEqualTo(28_000_000);
        assertThat(read.get("losses").get(0).get("entered").asBoolean()).isTrue();
        assertThat(read.get("sums").get("preventedBeforeTransferFen").asLong()).isEqualTo(28_000_000);
        assertThat(announced(2))
                .containsExactly(
                        "LossPrevented 1 BEFORE_TRANSFER 30000000 -", "LossPrevented 2 BEFORE_TRANSFER 28000000 -");
    }

    @Test
    void above_the_limit_a_loss_counts_when_a_second_person_has_confirmed_it() {
        Answer entered = post(losses, loss("SUFFERED", LARGE).toString(), "investigator");
        String path = losses + "/" + entered.body().get("lossId").asString();

        assertThat(entered.body().get("awaitingConfirmation").asBoolean()).isTrue();
        assertThat(get(file, "operator").body().get("sums").get("sufferedFen").asLong())
                .isZero();
        assertThat(get(file, "operator")
                        .body()
                        .get("sums")
                        .get("awaitingConfirmation")
                        .asLong())
                .isEqualTo(1);
        assertThat(problem(changeAt("POST", path + "/confirm", 1L, "", "investigator")))
                .isEqualTo("409 loss-needs-a-second-person");
        assertThat(problem(changeAt("POST", path + "/confirm", null, "", "supervisor")))
                .isEqualTo("428 version-required");
        assertThat(problem(changeAt("POST", path + "/confirm", 2L, "", "supervisor")))
                .isEqualTo("412 loss-changed");

        Answer confirmed = changeAt("POST", path + "/confirm", 1L, "", "supervisor");

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.body().get("confirmedBy").asString()).isEqualTo("supervisor");
        assertThat(get(file, "operator").body().get("sums").get("sufferedFen").asLong())
                .isEqualTo(LARGE);
        assertThat(announced(1)).containsExactly("LossSuffered 1 - 100000001 -");
        assertThat(problem(changeAt("POST", path + "/confirm", 1L, "", "supervisor")))
                .isEqualTo("409 loss-awaits-nobody");
    }

    @Test
    void of_corrections_at_the_same_time_one_wins_and_the_others_are_told() throws Exception {
        Answer entered = post(losses, loss("SUFFERED", 1_000).toString(), "investigator");
        String path = losses + "/" + entered.body().get("lossId").asString();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = IntStream.range(0, 8)
                    .mapToObj(desk -> desks.submit(() -> changeAt(
                                    "PUT",
                                    path,
                                    1L,
                                    loss("SUFFERED", 2_000 + desk)
                                            .put("revision", 2)
                                            .toString(),
                                    "investigator")
                            .status()))
                    .toList();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
        }

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(get(file, "operator")
                        .body()
                        .get("losses")
                        .get(0)
                        .get("revision")
                        .asInt())
                .isEqualTo(2);
        assertThat(announced(2)).hasSize(2);
    }

    @Test
    void a_closed_file_takes_corrections_and_a_new_loss_only_with_a_reason() {
        Answer before = post(losses, loss("AT_RISK", 500).put("transfer", "one").toString(), "investigator");
        publish(reports.closed(InterventionResult.LOSS_SUFFERED));
        await().atMost(PATIENCE)
                .until(() ->
                        get(file, "operator").body().get("state").asString().equals("CLOSED"));

        assertThat(problem(post(losses, loss("SUFFERED", 500).toString(), "investigator")))
                .isEqualTo("409 case-closed");
        assertThat(post(
                                losses,
                                loss("SUFFERED", 500)
                                        .put("closedFileReason", "the bank was late")
                                        .toString(),
                                "investigator")
                        .status())
                .isEqualTo(201);
        assertThat(changeAt(
                                "PUT",
                                losses + "/" + before.body().get("lossId").asString(),
                                1L,
                                loss("SUFFERED", 400).put("revision", 2).toString(),
                                "investigator")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amountFen    |                          | 400 missing-field",
                "amountFen    | 0                        | 400 loss-without-money",
                "amountFen    | -1                       | 400 invalid-value",
                "amountFen    | 1.5                      | 400 wrong-type",
                "amountFen    | \"\"                     | 400 wrong-type",
                "amountFen    | true                     | 400 wrong-type",
                "amountFen    | 1000000000000001         | 400 loss-too-large",
                "amountFen    | 9223372036854775808      | 400 wrong-type",
                "amountFen    | 1e999999999              | 400 wrong-type",
                "currency     | \"USD\"                  | 400 loss-in-another-currency",
                "currency     | \"\"                     | 400 loss-in-another-currency",
                "state        | \"GONE\"                 | 400 unknown-code",
                "state        | \"WITHDRAWN\"            | 400 loss-withdrawn-with-money",
                "evidence     |                          | 400 missing-field",
                "by           | 1                        | 400 unknown-code",
                "occurredAt   | \"2126-11-14T00:00:00Z\" | 400 loss-at-impossible-time",
                "occurredAt   | \"+999999999-01-01T00:00:00Z\" | 400 loss-at-impossible-time",
                "occurredAt   | \"yesterday\"            | 400 wrong-type",
                "interventionId |                        | 400 missing-field",
                "interventionId | \"0198a000-0000-7000-8000-000000000009\" | 400 intervention-of-another-file",
                "account      | \"6222000000001234\"     | 400 freeze-of-money-not-stopped"
            })
    void what_is_no_loss_is_refused_with_its_field(String field, String value, String refusal) {
        String body = loss("SUFFERED", 1_000).toString();
        ObjectNode wrong = (ObjectNode) JSON.readTree(body);
        wrong.remove(field);
        String json = value == null
                ? wrong.toString()
                : wrong.toString().replaceFirst("\\{", "{\"" + field + "\":" + value + ",");

        Answer refused = post(losses, json, "investigator");

        assertThat(problem(refused)).isEqualTo(refusal);
        assertThat(refused.body().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/" + field);
        assertThat(refused.body().get("detail").asString()).contains("expected", "found");
        assertThat(get(file, "operator").body().get("losses").size()).isZero();
    }

    @Test
    void a_note_of_a_mebibyte_is_refused_and_a_body_that_is_none_too() {
        String long1 = loss("SUFFERED", 1_000).put("note", "x".repeat(1 << 20)).toString();

        Answer refused = post(losses, long1, "investigator");

        assertThat(problem(refused)).isEqualTo("400 note-too-long");
        assertThat(refused.body().get("detail").asString())
                .contains("4000", "1048576")
                .doesNotContain("xxxx");
        assertThat(post(losses, "{", "investigator").status()).isEqualTo(400);
        assertThat(post(losses, "[]", "investigator").status()).isEqualTo(400);
        assertThat(post(losses, "", "investigator").status()).isEqualTo(400);
    }

    @Test
    void a_revision_that_goes_back_is_refused_with_what_was_expected_and_found() {
        String path = losses + "/"
                + post(losses, loss("SUFFERED", 1_000).toString(), "investigator")
                        .body()
                        .get("lossId")
                        .asString();
        changeAt("PUT", path, 1L, loss("SUFFERED", 900).put("revision", 2).toString(), "investigator");

        Answer back = changeAt(
                "PUT", path, 2L, loss("SUFFERED", 800).put("revision", 1).toString(), "investigator");

        assertThat(problem(back)).isEqualTo("409 loss-revision-does-not-follow");
        assertThat(back.body().get("detail").asString()).isEqualTo("expected revision 3, which follows 2, found 1");
        assertThat(problem(changeAt(
                        "PUT", path, 1L, loss("SUFFERED", 1).put("revision", 2).toString(), "investigator")))
                .isEqualTo("412 loss-changed");
        assertThat(problem(changeAt(
                        "PUT",
                        path,
                        null,
                        loss("SUFFERED", 1).put("revision", 3).toString(),
                        "investigator")))
                .isEqualTo("428 version-required");
        assertThat(problem(changeAt("PUT", path, 2L, loss("SUFFERED", 1).toString(), "investigator")))
                .isEqualTo("400 missing-field");
        assertThat(get(file, "operator").body().get("sums").get("sufferedFen").asLong())
                .isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource({
        "investigator, 201, 200",
        "supervisor, 201, 200",
        "operator, 403, 200",
        "station, 403, 404",
        "analyst, 403, 403",
        "feed, 403, 403"
    })
    void a_role_may(String role, int enter, int read) {
        Answer entered = post(losses, loss("SUFFERED", 1_000).toString(), role);

        assertThat(entered.status()).isEqualTo(enter);
        assertThat(get(file, role).status()).isEqualTo(read);
        if (enter == 403) {
            String path = losses + "/" + UUID.randomUUID();
            assertThat(changeAt("PUT", path, 1L, loss("SUFFERED", 1).toString(), role)
                            .status())
                    .isEqualTo(403);
            assertThat(changeAt("POST", path + "/confirm", 1L, "", role).status())
                    .isEqualTo(403);
        }
    }

    @Test
    void who_does_not_deal_with_banks_sees_the_end_of_the_account() {
        post(losses, stopped(1_000).toString(), "investigator");

        assertThat(account(get(file, "investigator"))).isEqualTo("6222000000001234");
        assertThat(account(get(file, "supervisor"))).isEqualTo("6222000000001234");
        assertThat(account(get(file, "operator"))).isEqualTo("****1234");
        assertThat(account(getAsStation(file, "310104017"))).isEqualTo("****1234");
        assertThat(get(file, "operator").raw().body()).doesNotContain("6222000000001234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases/short", "/v1/cases/victim-00000000-0000-0000-0000-000000000000"})
    void a_file_that_is_not_there_has_no_losses(String nobody) {
        assertThat(problem(post(nobody + "/losses", loss("SUFFERED", 1).toString(), "investigator")))
                .isEqualTo("404 case-not-found");
        assertThat(problem(changeAt("POST", losses + "/nothing/confirm", 1L, "", "investigator")))
                .isEqualTo("404 loss-not-found");
    }

    @Test
    void everything_that_is_done_at_the_desk_is_on_record() {
        String path = losses + "/"
                + post(losses, loss("SUFFERED", LARGE).toString(), "investigator")
                        .body()
                        .get("lossId")
                        .asString();
        changeAt("POST", path + "/confirm", 1L, "", "supervisor");
        changeAt("PUT", path, 1L, loss("SUFFERED", 0).put("revision", 2).toString(), "supervisor");

        assertThat(audited("ENTER_LOSS"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("why")).isEqualTo("relative called back"));
        assertThat(audited("CONFIRM_LOSS"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("who")).isEqualTo("supervisor"));
        assertThat(audited("CORRECT_LOSS"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("why")).isEqualTo("as supervisor"));
    }

    private ObjectNode loss(String state, long fen) {
        return JSON.createObjectNode()
                .put("interventionId", reports.intervention.toString())
                .put("state", state)
                .put("amountFen", fen)
                .put("currency", "CNY")
                .put("evidence", "BANK_RECORD")
                .put("by", "BANK")
                .put("occurredAt", "2024-11-14T05:00:00Z");
    }

    private ObjectNode stopped(long fen) {
        return loss("STOPPED_IN_ACCOUNT", fen)
                .put("bank", "示例银行")
                .put("account", "6222 0000 0000 1234")
                .put("frozenAt", "2024-11-14T06:00:00Z")
                .put("freezeEndsAt", "2025-05-13T06:00:00Z");
    }

    private List<String> announced(int events) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            await().atMost(PATIENCE).until(() -> told(topic).size() >= events);
            return told(topic);
        }
    }

    private List<String> told(TopicReader topic) {
        return topic.withKey(reports.victim.value()).stream()
                .filter(record -> TopicReader.header(record, "ce_type").startsWith("forestall.Loss"))
                .map(record -> {
                    JsonNode data = JSON.readTree(record.value());
                    return "%s %d %s %d %s"
                            .formatted(
                                    TopicReader.header(record, "ce_type").split("\\.")[1],
                                    data.get("revision").asInt(),
                                    data.path("kind").asString("-"),
                                    data.get("amountFen").asLong(),
                                    data.path("bank").asString("-"));
                })
                .toList();
    }

    private static String account(Answer file) {
        return file.body().get("losses").get(0).get("account").asString();
    }

    private static String problem(Answer answer) {
        return answer.status() + " " + answer.body().path("type").asString("").replaceFirst(".*/", "");
    }

    private List<Document> audited(String what) {
        return store().getCollection("audit")
                .find(and(eq("subjects", reports.victim.value()), eq("what", what)))
                .into(new ArrayList<>());
    }
}
