package forestall.cases.casefile.in;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class IdentifiersControllerTest extends RunningCaseService {

    private final Reports reports = Reports.aboutSomebody();
    private final String path = "/v1/cases/" + reports.victim;
    private final String account = "6222" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L);
    private final String handle = "Police_" + UUID.randomUUID();

    @BeforeEach
    void aFile() {
        publish(reports.opened(), reports.notified());
        awaitFile(reports.victim, 2);
    }

    @Test
    void a_file_is_found_by_account_handle_and_number_of_suspects_and_couriers_as_people_write_them() {
        String spaced = account.substring(0, 4) + " " + account.substring(4, 8) + "-" + account.substring(8);
        post(path + "/suspects", "{\"role\":\"COURIER\",\"accounts\":[\"" + account + "\"]}", "operator");
        post(path + "/suspects", "{\"handle\":\"" + handle + "\"}", "operator");

        assertThat(found("account", spaced, "operator")).containsExactly(reports.victim.value());
        assertThat(found("handle", " " + handle.toUpperCase(Locale.ROOT), "operator"))
                .containsExactly(reports.victim.value());
        assertThat(found("number", "+852 0000 0001", "operator")).contains(reports.victim.value());
        assertThat(found("handle", account, "operator")).isEmpty();
        assertThat(found("account", handle, "operator")).isEmpty();
    }

    @Test
    void neither_account_nor_handle_stands_in_the_register() {
        post(path + "/suspects", "{\"handle\":\"" + handle + "\",\"accounts\":[\"" + account + "\"]}", "operator");

        List<Document> known = store().getCollection("identifiers")
                .find(eq("files", reports.victim.value()))
                .into(new ArrayList<>());

        assertThat(known)
                .hasSize(4)
                .allSatisfy(document -> assertThat(document.toJson()).doesNotContain(account, handle));
    }

    @Test
    void a_station_finds_its_own_files_only() {
        post(path + "/suspects", "{\"handle\":\"" + handle + "\"}", "operator");
        String wanted = "{\"handle\":\"" + handle + "\"}";

        assertThat(postAsStation("/v1/cases/search", wanted, "310104017")
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(1);
        assertThat(postAsStation("/v1/cases/search", wanted, "310105004")
                        .body()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void a_relatives_number_finds_the_file_for_those_who_investigate_as_long_as_it_stands_there() {
        String number = "+86139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        Answer relative =
                post(path + "/relatives", "{\"relation\":\"CHILD\",\"phone\":\"" + number + "\"}", "operator");

        assertThat(found("number", number, "operator")).isEmpty();
        assertThat(found("number", number, "investigator")).containsExactly(reports.victim.value());
        changeAt(
                "DELETE",
                path + "/relatives/" + relative.body().get("id").asString(),
                get(path, "operator").body().get("version").asLong(),
                "",
                "operator");
        assertThat(found("number", number, "investigator")).isEmpty();
    }

    @Test
    void an_account_in_which_money_is_frozen_finds_the_file_for_those_who_investigate() {
        Instant now = Instant.now();
        String frozen = """
                {"interventionId":"%s","state":"STOPPED_IN_ACCOUNT","amountFen":100,"evidence":"BANK_RECORD","by":"BANK",\
                "occurredAt":"%s","bank":"ICBC","account":"%s","frozenAt":"%s","freezeEndsAt":"%s"}""".formatted(
                        reports.intervention,
                        now.minusSeconds(60),
                        account,
                        now.minusSeconds(60),
                        now.plus(90, ChronoUnit.DAYS));
        Answer entered = post(path + "/losses", frozen, "investigator");
        assertThat(entered.status()).as(entered.raw().body()).isEqualTo(201);

        assertThat(found("account", account, "operator")).isEmpty();
        assertThat(found("account", account, "investigator")).containsExactly(reports.victim.value());
    }

    @Test
    void what_is_found_comes_in_pages_and_is_on_record() {
        Reports another = Reports.aboutSomebody();
        publish(another.opened());
        awaitFile(another.victim, 1);
        String named = "{\"handle\":\"" + handle + "\"}";
        post(path + "/suspects", named, "operator");
        post("/v1/cases/" + another.victim + "/suspects", named, "operator");

        JsonNode first = post("/v1/cases/search", "{\"limit\":1,\"handle\":\"" + handle + "\"}", "operator")
                .body();
        JsonNode second = post(
                        "/v1/cases/search",
                        "{\"limit\":1,\"cursor\":\"%s\",\"handle\":\"%s\"}"
                                .formatted(first.get("next").asString(), handle),
                        "operator")
                .body();

        assertThat(List.of(id(first), id(second)))
                .containsExactlyInAnyOrder(reports.victim.value(), another.victim.value())
                .isSorted();
        assertThat(second.has("next")).isFalse();
        assertThat(store().getCollection("audit")
                        .find(and(eq("subjects", reports.victim.value()), eq("what", "SEARCH_FILES"))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("why")).isEqualTo("relative called back");
                    assertThat(entry.toJson()).doesNotContain(handle);
                });
    }

    @Test
    void the_register_is_made_again_from_the_files() {
        post(path + "/suspects", "{\"handle\":\"" + handle + "\"}", "operator");
        store().getCollection("identifiers").deleteMany(eq("files", reports.victim.value()));
        assertThat(found("handle", handle, "operator")).isEmpty();

        String next = "";
        do {
            JsonNode round = post("/v1/cases/identifiers/rebuild?limit=1000" + next, "", "supervisor")
                    .body();
            assertThat(round.get("files").asInt()).isPositive();
            next = round.has("next") ? "&cursor=" + round.get("next").asString() : "";
        } while (!next.isEmpty());

        assertThat(found("handle", handle, "operator")).containsExactly(reports.victim.value());
        assertThat(found("number", Reports.PHONE, "operator")).contains(reports.victim.value());
        assertThat(post("/v1/cases/identifiers/rebuild", "", "investigator").status())
                .isEqualTo(403);
        assertThat(post("/v1/cases/identifiers/rebuild?limit=0", "", "supervisor")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                      |          | found none
            {"number":" "}                          |          | found none
            {"number":"13800000001","handle":"x"}   |          | found number, handle
            {"number":"not one"}                    | /number  | found a text of 7 characters
            {"account":"- -"}                       | /account | nothing but dashes
            """)
    void what_names_no_one_thing_is_refused_and_not_repeated(String body, String pointer, String says) {
        Answer refused = post("/v1/cases/search", body, "operator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.raw().body())
                .contains(says)
                .doesNotContain("13800000001")
                .doesNotContain("not one");
        if (pointer != null) {
            assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        }
    }

    @ParameterizedTest
    @CsvSource({"operator, 200", "investigator, 200", "supervisor, 200", "station, 200", "analyst, 403", "feed, 403"})
    void a_role_may_look_up(String role, int status) {
        assertThat(post("/v1/cases/search", "{\"handle\":\"x\"}", role).status())
                .isEqualTo(status);
        assertThat(postWithoutToken("/v1/cases/search", "{\"handle\":\"x\"}").status())
                .isEqualTo(401);
    }

    private static String id(JsonNode page) {
        return page.get("items").get(0).get("victimId").asString();
    }

    private List<String> found(String what, String value, String role) {
        Answer answer = post("/v1/cases/search", "{\"limit\":100,\"" + what + "\":\"" + value + "\"}", role);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body()
                .get("items")
                .valueStream()
                .map(item -> item.get("victimId").asString())
                .toList();
    }
}
