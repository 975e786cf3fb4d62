package forestall.cases.history.in;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.cases.TopicReader;
import forestall.cases.history.Records;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.Topics;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportControllerTest extends RunningCaseService {

    private static final String IMPORT = "/v1/cases/import";

    private final String id = "case " + UUID.randomUUID();
    private final PhoneNumber phone = aNumber();
    private final Records chen = Records.of(id)
            .victim(phone.e164(), "陈某")
            .with("divisionCode", "310104017")
            .with("ageBand", "FROM_60")
            .losing("PREVENTED_BEFORE_TRANSFER", 30_000_000, "2019-05-30");

    @Autowired
    private KeyedHash hash;

    @Test
    void a_case_stands_in_the_file_of_its_person_and_stands_there_once() {
        Answer first = postLines(IMPORT, chen.line() + "\n", "investigator");
        Answer again = postLines(IMPORT, "\n" + chen.line(), "investigator");

        assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
        assertThat(counts(first)).containsExactly(1, 0, 0);
        assertThat(counts(again)).containsExactly(0, 1, 0);
        JsonNode file = file();
        assertThat(file.get("version").asInt()).isEqualTo(1);
        assertThat(file.get("state").asString()).isEqualTo("CLOSED");
        assertThat(file.get("names").get(0).asString()).isEqualTo("陈某");
        assertThat(file.get("losses").get(0).get("history").asString()).isEqualTo("investigator");
        assertThat(file.get("roles").get(0).get("from").asString()).isEqualTo("2019-05-30");
        assertThat(found("number", phone.e164())).containsExactly(victim().value());
        assertThat(store().getCollection("audit")
                        .find(and(eq("subjects", victim().value()), eq("what", "IMPORT_CASE"))))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.getString("why")).isEqualTo("investigator " + id + ", as investigator"));
    }

    @Test
    void good_lines_are_kept_and_bad_ones_named_by_line_and_field() {
        String lines = String.join(
                "\n",
                chen.line(),
                "",
                "{\"sourceId\":",
                "[]",
                Records.of("x")
                        .with("scamType", "PYRAMID")
                        .with("closedOn", "2019-05-01")
                        .line(),
                Records.of("y " + id).line());

        Answer answer = postLines(IMPORT, lines, "supervisor");

        assertThat(counts(answer)).containsExactly(2, 0, 3);
        assertThat(answer.body()
                        .get("problems")
                        .valueStream()
                        .map(problem -> problem.get("line").asInt() + " "
                                + problem.get("pointer").asString()))
                .containsExactly("3 ", "4 ", "5 /scamType", "5 /closedOn");
        assertThat(answer.body().at("/problems/2/detail").asString()).contains("expected one of", "found PYRAMID");
        assertThat(answer.body().get("problemsLeftOut").asInt()).isZero();
    }

    @Test
    void other_content_under_the_same_id_is_refused_in_one_body_and_in_the_next() {
        Records otherwise = Records.of(id).with("summary", "something else");

        Answer together = postLines(IMPORT, chen.line() + "\n" + otherwise.line() + "\n" + chen.line(), "investigator");
        Answer next = postLines(IMPORT, otherwise.line(), "investigator");
        Answer elsewhere =
                postLines(IMPORT, otherwise.with("source", "another ledger").line(), "investigator");

        assertThat(counts(together)).containsExactly(1, 1, 1);
        assertThat(together.body().at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(together.body().at("/problems/0/pointer").asString()).isEqualTo("/sourceId");
        assertThat(counts(next)).containsExactly(0, 0, 1);
        assertThat(counts(elsewhere)).as("the id is the source's own").containsExactly(1, 0, 0);
        assertThat(file().get("episodes").size()).isEqualTo(1);
    }

    @Test
    void a_case_that_was_claimed_and_did_not_reach_its_file_is_there_when_it_is_posted_again() {
        postLines(IMPORT, chen.line(), "investigator");
        store().getCollection("cases").deleteOne(eq("_id", victim().value()));

        assertThat(counts(postLines(IMPORT, chen.line(), "investigator"))).containsExactly(1, 0, 0);
        assertThat(file().get("episodes").size()).isEqualTo(1);
    }

    @Test
    void a_case_of_nobody_known_is_a_person_of_its_own() {
        postLines(
                IMPORT,
                Records.of(id).with("suspects", List.of(Map.of("handle", id))).line(),
                "investigator");

        assertThat(found("handle", id)).hasSize(1);
        assertThat(get("/v1/cases/" + found("handle", id).getFirst(), "operator")
                        .body()
                        .get("numbers")
                        .size())
                .isZero();
    }

    @Test
    void two_who_import_the_same_at_once_leave_it_there_once() throws Exception {
        CyclicBarrier start = new CyclicBarrier(4);
        String lines = IntStream.range(0, 20)
                .mapToObj(i -> Records.of(id + i).victim(phone.e164(), "陈某").line())
                .collect(Collectors.joining("\n"));
        int accepted = 0;

        try (ExecutorService desks = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> answers = Stream.generate(() -> desks.submit((Callable<Answer>) () -> {
                        start.await();
                        return postLines(IMPORT, lines, "investigator");
                    }))
                    .limit(4)
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().raw().body()).isEqualTo(200);
                accepted += counts(answer.get()).getFirst();
            }
        }

        assertThat(accepted).isEqualTo(20);
        assertThat(file().get("episodes").size()).isEqualTo(20);
        assertThat(file().get("version").asInt()).isEqualTo(20);
    }

    @Test
    void what_is_imported_is_counted_only_when_that_is_asked_and_then_on_its_own_days() {
        postLines(IMPORT, chen.line(), "investigator");
        assertThat(types(1)).containsExactly("CaseAmended");

        Answer counted = postLines(IMPORT + "?count=true", chen.line(), "investigator");
        Answer again = postLines(IMPORT + "?count=true", chen.line(), "investigator");

        assertThat(counts(counted)).containsExactly(1, 0, 0);
        assertThat(counts(again)).containsExactly(0, 1, 0);
        assertThat(types(4)).containsExactly("CaseAmended", "CaseOpened", "LossPrevented", "CaseClosed");
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            await().atMost(PATIENCE).until(() -> topic.withKey(victim().value()).size() == 4);
            JsonNode prevented = JsonMapper.shared()
                    .readTree(topic.withKey(victim().value()).get(2).value());
            assertThat(prevented.get("occurredAt").asString()).startsWith("2019-05-29T16:00");
            assertThat(prevented.get("amountFen").asLong()).isEqualTo(30_000_000);
            assertThat(prevented.at("/dimensions/districtCode").asString()).isEqualTo("310104");
            assertThat(prevented.at("/dimensions/ageBand").asString()).isEqualTo("FROM_60");
        }
    }

    @Test
    void a_correction_of_money_that_is_not_counted_is_announced_to_nobody() {
        postLines(IMPORT, chen.line(), "investigator");
        JsonNode loss = file().get("losses").get(0);
        String path = "/v1/cases/" + victim() + "/losses/" + loss.get("lossId").asString();

        Answer corrected = changeAt("PUT", path, 1L, """
                {"revision":2,"state":"PREVENTED_BEFORE_TRANSFER","amountFen":500,"evidence":"BANK_RECORD","by":"VISIT",\
                "occurredAt":"2019-05-30T10:00:00+08:00"}""", "investigator");
        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(200);
        assertThat(types(2)).containsExactly("CaseAmended", "CaseAmended");

        postLines(IMPORT + "?count=true", chen.line(), "investigator");

        assertThat(types(5)).containsExactly("CaseAmended", "CaseAmended", "CaseOpened", "LossPrevented", "CaseClosed");
        assertThat(file().at("/losses/0/amountFen").asLong()).isEqualTo(500);
    }

    @Test
    void a_person_whom_the_squad_knows_gets_the_case_into_the_file_that_there_is() {
        Reports reports = Reports.about(victim()).under(phone);
        publish(reports.opened());
        awaitFile(victim(), 1);

        postLines(IMPORT, chen.line(), "investigator");

        assertThat(file().get("state").asString()).isEqualTo("OPEN");
        assertThat(file().get("episodes").size()).isEqualTo(2);
    }

    @Test
    void a_suspect_of_an_imported_case_is_recognised() {
        postLines(IMPORT, chen.line(), "investigator");
        String mule = Records.of("mule " + id)
                .with("suspects", List.of(Map.of("role", "COURIER", "phone", phone.e164())))
                .line();

        postLines(IMPORT, mule, "investigator");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/v1/cases/" + victim(), "investigator")
                                .body()
                                .get("roles")
                                .valueStream()
                                .map(role -> role.get("role").asString() + " "
                                        + role.get("from").asString()))
                        .contains("COURIER 2019-05-30"));
    }

    @Test
    void a_number_that_was_attributed_to_another_file_leads_there() {
        Reports other = Reports.aboutSomebody().under(aNumber());
        publish(other.opened());
        awaitFile(other.victim, 1);
        post(
                "/v1/cases/" + other.victim + "/numbers",
                "{\"number\":\"" + phone.e164() + "\",\"evidence\":\"her second telephone\"}",
                "operator");
        await().atMost(PATIENCE)
                .until(() -> store().getCollection("numbers")
                                .countDocuments(
                                        and(eq("_id", hash.of(phone.e164())), eq("owners", other.victim.value())))
                        == 1);

        postLines(IMPORT, chen.line(), "investigator");

        assertThat(get("/v1/cases/" + other.victim, "operator")
                        .body()
                        .get("episodes")
                        .size())
                .isEqualTo(2);
        assertThat(get("/v1/cases/" + victim(), "operator").status()).isEqualTo(404);
    }

    @Test
    void ten_thousand_lines_are_taken_and_one_more_is_too_many() {
        String many = "{}\n".repeat(10_000);

        Answer most = postLines(IMPORT, many, "investigator");
        Answer tooMany = postLines(IMPORT, many + "{}", "investigator");

        assertThat(counts(most)).containsExactly(0, 0, 10_000);
        assertThat(most.body().get("problems").size()).isEqualTo(1000);
        assertThat(most.body().get("problemsLeftOut").asInt()).isEqualTo(10_000 * 6 - 1000);
        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.body().get("type").asString()).endsWith("too-many-lines");
    }

    @Test
    void a_body_beyond_the_limit_is_refused_and_nothing_of_it_is_taken() {
        Answer refused = postLines(IMPORT, chen.line() + "\n" + " ".repeat(9 << 20), "investigator");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(get("/v1/cases/" + victim(), "operator").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"operator, 403", "station, 403", "analyst, 403", "feed, 403", "investigator, 200", "supervisor, 200"})
    void a_role_may_import(String role, int status) {
        assertThat(postLines(IMPORT, "", role).status()).isEqualTo(status);
    }

    @Test
    void only_lines_are_taken_and_only_from_somebody() {
        assertThat(post(IMPORT, "{}", "investigator").status()).isEqualTo(415);
        assertThat(postWithoutToken(IMPORT, "{}").status()).isEqualTo(401);
        assertThat(postLines(IMPORT + "?count=maybe", "{}", "investigator").status())
                .isEqualTo(400);
    }

    private static PhoneNumber aNumber() {
        return new PhoneNumber("+86137" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
    }

    private VictimId victim() {
        return new VictimId(hash.of(phone.e164()));
    }

    private JsonNode file() {
        return get("/v1/cases/" + victim(), "investigator").body();
    }

    private List<String> found(String what, String value) {
        return post("/v1/cases/search", "{\"" + what + "\":\"" + value + "\"}", "operator")
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("victimId").asString())
                .toList();
    }

    private static List<Integer> counts(Answer answer) {
        return Stream.of("accepted", "unchanged", "rejected")
                .map(count -> answer.body().get(count).asInt())
                .toList();
    }

    /** What was announced of the person, once there is that much of it. */
    private List<String> types(int events) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            await().atMost(PATIENCE).until(() -> topic.withKey(victim().value()).size() >= events);
            return topic.withKey(victim().value()).stream()
                    .map(record -> TopicReader.header(record, "ce_type").split("\\.")[1])
                    .toList();
        }
    }
}
