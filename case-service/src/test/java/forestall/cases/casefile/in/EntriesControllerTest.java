package forestall.cases.casefile.in;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EntriesControllerTest extends RunningCaseService {

    private static final String SON = "{\"relation\":\"CHILD\",\"name\":\"陈小某\",\"phone\":\"138 0000 0002\"}";

    private final Reports reports = Reports.aboutAStranger();
    private final String path = "/v1/cases/" + reports.victim;

    @BeforeEach
    void aFile() {
        publish(reports.opened(), reports.notified());
        awaitFile(reports.victim, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relatives       | ADD_RELATIVE        | {"relation":"CHILD","phone":"138 0000 0002"}                          | /relatives/0/phone   | +8613800000002
            addresses       | ADD_ADDRESS         | {"kind":"HOTEL","address":"酒店三号","divisionCode":"310105004"}      | /addresses/1/text    | 酒店三号
            vulnerabilities | ADD_VULNERABILITIES | {"vulnerabilities":["ELDERLY"]}                                       | /vulnerabilities/0   | ELDERLY
            suspects        | ADD_SUSPECT         | {"role":"COURIER","phone":"+86 138 0000 0003","accounts":["62 22"]}   | /suspects/1/accounts/0 | 6222
            documents       | ADD_DOCUMENT        | {"kind":"STATEMENT","title":"笔录","keptAt":"档案室"}                 | /documents/0/title   | 笔录
            """)
    void an_entry_stands_in_the_file_once_however_often_it_is_sent(
            String part, String action, String body, String pointer, String expected) {
        Answer made = post(path + "/" + part, body, "operator");
        Answer again = post(path + "/" + part, body, "investigator");

        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.raw().headers().firstValue("Location")).contains(path);
        assertThat(made.raw().headers().firstValue("ETag")).contains("\"3\"");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(made.body());
        JsonNode file = get(path, "operator").body();
        assertThat(file.at(pointer).asString()).isEqualTo(expected);
        assertThat(file.get("version").asInt()).isEqualTo(3);
        assertThat(audited(action)).hasSize(2).anySatisfy(entry -> {
            assertThat(entry.getString("who")).isEqualTo("operator");
            assertThat(entry.getString("why")).isEqualTo("relative called back");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relatives       | {"relation":"CHILD"}                                      | /phone
            relatives       | {"relation":"COUSIN","name":"x"}                          | /relation
            relatives       | {"name":"x"}                                              | /relation
            relatives       | {"relation":"CHILD","phone":"call me"}                    | /phone
            addresses       | {"kind":"HOTEL","address":"  "}                           | /address
            addresses       | {"kind":"HOTEL","address":"x","divisionCode":"12"}        | /divisionCode
            addresses       | {"kind":"HOTEL","address":"x","since":"2999-01-01T00:00:00Z"} | /since
            vulnerabilities | {"vulnerabilities":[]}                                    | /vulnerabilities
            vulnerabilities | {"vulnerabilities":["OLD"]}                               | /vulnerabilities/0
            vulnerabilities | {"vulnerabilities":[null]}                                | /vulnerabilities/0
            suspects        | {}                                                        | /phone
            suspects        | {"accounts":["1234567",null]}                             | /accounts/1
            suspects        | {"accounts":"1234567"}                                    | /accounts
            suspects        | {"role":"VICTIM","handle":"x"}                            | /role
            suspects        | {"accounts":["  "]}                                       | /accounts/0
            suspects        | {"handle":"x","seenAt":"2999-01-01T00:00:00Z"}            | /seenAt
            documents       | {"kind":"STATEMENT","title":"x","keptAt":"y","sha256":"z"} | /sha256
            documents       | {"kind":"STATEMENT","title":"","keptAt":"y"}              | /title
            """)
    void what_is_wrong_with_an_entry_is_told_with_a_pointer(String part, String body, String pointer) {
        Answer refused = post(path + "/" + part, body, "operator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(refused.body().get("detail").asString()).contains("expected").contains("found");
        assertThat(get(path, "operator").body().get("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"operator, 201", "investigator, 201", "supervisor, 201", "analyst, 403", "feed, 403"})
    void a_role_may_enter(String role, int status) {
        assertThat(post(path + "/relatives", SON, role).status()).isEqualTo(status);
    }

    @Test
    void nobody_enters_anything_without_a_token_and_a_station_only_reads() {
        assertThat(postWithoutToken(path + "/relatives", SON).status()).isEqualTo(401);
        assertThat(postAsStation(path + "/relatives", SON, "310104017").status())
                .isEqualTo(403);
        assertThat(getAsStation(path, "310104017").status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_entered_into_a_file_that_is_not_there_is_on_record_all_the_same() {
        String nobody = "/v1/cases/victim-" + UUID.randomUUID();

        assertThat(post(nobody + "/relatives", SON, "operator").status()).isEqualTo(404);
        assertThat(store().getCollection("audit")
                        .find(new Document("subjects", nobody.substring(10)))
                        .first())
                .containsEntry("granted", false);
    }

    @Test
    void a_relative_is_corrected_and_removed_on_the_version_that_was_seen() {
        String relative = path + "/relatives/"
                + post(path + "/relatives", SON, "operator").body().get("id").asString();
        String right = "{\"relation\":\"SIBLING\",\"phone\":\"+8613800000004\"}";

        assertThat(change("PUT", relative, right, null, "operator").status()).isEqualTo(428);
        assertThat(change("PUT", relative, right, "\"2\"", "operator").status()).isEqualTo(412);
        Answer corrected = change("PUT", relative, right, "\"3\"", "operator");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.raw().headers().firstValue("ETag")).contains("\"4\"");
        assertThat(get(path, "operator").body().at("/relatives/0/relation").asString())
                .isEqualTo("SIBLING");

        assertThat(change("DELETE", relative, "", "\"3\"", "operator").status()).isEqualTo(412);
        assertThat(change("DELETE", relative, "", "\"4\"", "operator").status()).isEqualTo(204);
        assertThat(get(path, "operator").body().get("relatives").size()).isZero();
        assertThat(change("DELETE", relative, "", "\"5\"", "operator").status()).isEqualTo(404);
    }

    @Test
    void a_document_whose_content_changed_is_another_document() {
        String body = "{\"kind\":\"STATEMENT\",\"title\":\"笔录\",\"keptAt\":\"档案室\",\"sha256\":\"%s\"}";

        assertThat(post(path + "/documents", body.formatted("ab".repeat(32)), "operator")
                        .status())
                .isEqualTo(201);
        assertThat(post(path + "/documents", body.formatted("AB".repeat(32)), "operator")
                        .status())
                .isEqualTo(200);
        assertThat(post(path + "/documents", body.formatted("cd".repeat(32)), "operator")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_timeline_comes_page_by_page_and_a_station_reads_only_that_of_its_own() {
        post(path + "/relatives", SON, "operator");

        Answer first = get(path + "/timeline?limit=2", "operator");
        Answer second = get(
                path + "/timeline?limit=2&cursor=" + first.body().get("next").asString(), "operator");

        assertThat(first.body().at("/items/0/type").asString()).isEqualTo("RelativeAdded");
        assertThat(second.body().get("items").size()).isEqualTo(2);
        assertThat(second.body().has("next")).isFalse();
        assertThat(get(path + "/timeline?cursor=x", "operator").status()).isEqualTo(400);
        assertThat(get(path + "/timeline?limit=101", "operator").status()).isEqualTo(400);
        assertThat(get(path + "/timeline", "analyst").status()).isEqualTo(403);
        assertThat(getWithoutToken(path + "/timeline").status()).isEqualTo(401);
        assertThat(getAsStation(path + "/timeline", "310104017").status()).isEqualTo(200);
        assertThat(getAsStation(path + "/timeline", "310105004").status()).isEqualTo(404);
        assertThat(audited("READ_TIMELINE")).hasSize(4);
    }

    private List<Document> audited(String what) {
        return store().getCollection("audit")
                .find(new Document("subjects", reports.victim.value()).append("what", what))
                .into(new java.util.ArrayList<>());
    }
}
