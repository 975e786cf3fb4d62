package forestall.cases.similar.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SimilarControllerTest extends RunningCaseService {

    @Autowired
    private KeyedHash hash;

    private final PhoneNumber own = someNumber();
    private Reports closed;
    private Reports asking;

    @BeforeEach
    void aClosedCaseAndAnOpenOne() {
        closed = somebody(own);
        asking = somebody(someNumber());
        publish(closed.opened(), closed.notified());
        awaitFile(closed.victim, 2);
        post(path(closed) + "/notes", "{\"text\":\"王丽女士说对方自称公安，要她转到安全账户 13800000001\"}", "operator");
        publish(
                closed.visited(VisitOutcome.DISSUADED, new Money(31_245_600)),
                closed.closed(InterventionResult.DISSUADED_BY_VISIT));
        await().atMost(PATIENCE).until(() -> found(closed, "公安 安全账户").size() == 1);
    }

    @Test
    void a_text_finds_a_closed_case_and_nothing_that_tells_whose_it_is() {
        JsonNode match = found(closed, "police, safe account").getFirst();

        assertThat(match.get("scamType").asString()).isEqualTo("POLICE_PROCURATORATE_COURT");
        assertThat(match.get("outcome").asString()).isEqualTo("DISSUADED_BY_VISIT");
        assertThat(match.get("tactics").get(0).asString()).isEqualTo("SIMILAR_CASES_SHOWN");
        assertThat(match.get("ageBand").asString()).isEqualTo("FROM_45_TO_59");
        assertThat(match.get("district").asString()).isEqualTo("310104");
        assertThat(match.get("amountsYuan").get("prevented").asLong()).isEqualTo(300_000);
        assertThat(match.get("text").asString())
                .contains("安全账户", "[name]", "[number]")
                .doesNotContain("王丽", "1380");
        assertThat(match.get("reasons").get(0).get("kind").asString()).isEqualTo("SAME_SCAM_TYPE");
    }

    @Test
    void a_file_finds_others_and_not_itself() {
        publish(asking.opened(), asking.notified());
        awaitFile(asking.victim, 2);

        Answer answer = get(path(asking) + "/similar?limit=100", "operator");

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        assertThat(answer.body().get("matches").size()).isPositive();
        assertThat(get(path(closed) + "/similar?limit=100", "investigator")
                        .body()
                        .get("matches")
                        .valueStream())
                .noneMatch(match -> match.get("victimId").asString().equals(closed.victim.value()));
    }

    @Test
    void only_those_who_investigate_are_told_which_file_it_is() {
        assertThat(ask("operator").get("matches").valueStream()).noneMatch(match -> match.has("victimId"));
        assertThat(ask("investigator").get("matches").valueStream()).allMatch(match -> match.has("victimId"));
    }

    @Test
    void a_station_asks_about_its_own_files_only() {
        assertThat(getAsStation(path(closed) + "/similar", Reports.CAOHEJING.value())
                        .status())
                .isEqualTo(200);
        assertThat(getAsStation(path(closed) + "/similar", "310112001").status())
                .isEqualTo(404);
    }

    @Test
    void asking_is_on_record_with_the_files_shown() {
        JsonNode shown = ask("investigator").get("matches");

        await().atMost(PATIENCE)
                .until(() -> get("/v1/audit?file=" + closed.victim + "&limit=100", "supervisor")
                        .raw()
                        .body()
                        .contains("FIND_SIMILAR"));
        assertThat(shown.size()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                          | /text
        {"text":"  "}                               | /text
        {"text":"a","scamType":"MAGIC"}             | /scamType
        {"text":"a","channel":"FAX"}                | /channel
        {"text":"a","ageBand":"OLD"}                | /ageBand
        {"text":"a","limit":0}                      | /limit
        {"text":"a","limit":101}                    | /limit
        """)
    void what_is_wrong_is_told_with_a_pointer(String body, String pointer) {
        Answer answer = post("/v1/similar", body, "operator");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        Answer answer = post("/v1/similar", "{\"text\":\"" + "a".repeat(20_001) + "\"}", "operator");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("/text");
    }

    @ParameterizedTest
    @CsvSource({"operator, 200", "investigator, 200", "supervisor, 200", "analyst, 403", "feed, 403"})
    void a_role_may(String role, int status) {
        assertThat(post("/v1/similar", "{\"text\":\"safe account\"}", role).status())
                .isEqualTo(status);
        assertThat(post("/v1/cases/search", "{\"text\":\"safe account\"}", role).status())
                .isEqualTo(status);
    }

    @Test
    void only_a_supervisor_has_the_index_made_anew_and_it_is_complete_again() {
        assertThat(post("/v1/similar/rebuild", "{}", "investigator").status()).isEqualTo(403);
        assertThat(postWithoutToken("/v1/similar/rebuild", "{}").status()).isEqualTo(401);

        assertThat(post("/v1/similar/rebuild", "{}", "supervisor").status()).isEqualTo(202);

        await().atMost(PATIENCE).until(() -> ask("operator").get("complete").asBoolean());
        assertThat(found(closed, "公安 安全账户")).hasSize(1);
    }

    @Test
    void files_are_found_by_number_name_address_and_text() {
        assertThat(searched("{\"number\":\"%s\"}".formatted(own.e164()))).containsExactly(closed.victim.value());
        assertThat(searched("{\"text\":\"自称公安 转到安全账户\",\"limit\":100}")).contains(closed.victim.value());
        // Many files of these tests have the same name and address.
        assertThat(searched("{\"name\":\"%s\"}".formatted(Reports.NAME))).isNotEmpty();
        assertThat(searched("{\"address\":\"%s\"}".formatted(Reports.HOME))).isNotEmpty();
        assertThat(searched("{\"name\":\"欧阳无人\"}")).isEmpty();
    }

    @Test
    void pages_of_a_search_follow_each_other() {
        JsonNode first = post("/v1/cases/search", "{\"text\":\"安全账户\",\"limit\":1}", "operator")
                .body();
        publish(asking.opened());
        awaitFile(asking.victim, 1);
        post(path(asking) + "/notes", "{\"text\":\"安全账户\"}", "operator");
        publish(asking.closed(InterventionResult.SELF_AWARE));
        await().atMost(PATIENCE)
                .until(() -> post("/v1/cases/search", "{\"text\":\"安全账户\",\"limit\":1}", "operator")
                        .body()
                        .has("next"));

        JsonNode second = post("/v1/cases/search", "{\"text\":\"安全账户\",\"limit\":1,\"cursor\":\"1\"}", "operator")
                .body();

        assertThat(first.get("items").size()).isEqualTo(1);
        assertThat(second.get("items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"number":"x"}                       | /number
        {"account":" - "}                    | /account
        {"text":"a","cursor":"-1"}           | /cursor
        {"text":"a","limit":0}               | /limit
        """)
    void a_search_that_is_wrong_is_told_with_a_pointer(String body, String pointer) {
        Answer answer = post("/v1/cases/search", body, "operator");

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "{}\n{\"name\":\" \"}\n{\"text\":\"a\",\"name\":\"b\"}")
    void one_thing_is_looked_for_at_a_time(String body) {
        assertThat(post("/v1/cases/search", body, "operator").status()).isEqualTo(400);
    }

    private List<String> searched(String body) {
        return post("/v1/cases/search", body, "operator")
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("victimId").asString())
                .toList();
    }

    private JsonNode ask(String role) {
        return post("/v1/similar", "{\"text\":\"公安 安全账户\",\"limit\":20}", role).body();
    }

    /** Matches of this file. */
    private List<JsonNode> found(Reports about, String text) {
        Stream<JsonNode> matches = post(
                        "/v1/similar", "{\"text\":\"%s\",\"limit\":100}".formatted(text), "investigator")
                .body()
                .get("matches")
                .valueStream();
        return matches.filter(match -> match.get("victimId").asString().equals(about.victim.value()))
                .toList();
    }

    private static String path(Reports reports) {
        return "/v1/cases/" + reports.victim;
    }

    private static PhoneNumber someNumber() {
        return new PhoneNumber("+8613" + ThreadLocalRandom.current().nextLong(800_000_000L, 899_999_999L));
    }

    private Reports somebody(PhoneNumber number) {
        return Reports.about(new VictimId(hash.of(number.e164()))).under(number);
    }
}
