package forestall.cases.audit.in;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AuditControllerTest extends RunningCaseService {

    private final Reports reports = Reports.aboutAStranger();
    private final String path = "/v1/cases/" + reports.victim;
    private final String audit = "/v1/audit?file=" + reports.victim;

    @BeforeEach
    void aFile() {
        publish(reports.opened(), reports.notified());
        awaitFile(reports.victim, 2);
    }

    @Test
    void every_read_and_change_of_a_file_is_there_with_who_and_why_and_without_what_was_read() {
        get(path, "investigator");
        getAsStation(path, "310105004");
        get(path + "/timeline", "operator");
        post(path + "/notes", "{\"text\":\"secret words\"}", "operator");
        post(path + "/relatives", "{\"relation\":\"CHILD\",\"name\":\"陈小某\"}", "operator");
        post(path + "/roles", "{\"role\":\"VICTIM\",\"from\":\"2026-11-14\",\"evidence\":\"x\"}", "supervisor");

        Answer answer = get(audit + "&limit=100", "supervisor");

        List<String> said = new ArrayList<>();
        answer.body()
                .get("items")
                .forEach(item -> said.add("%s %s %s %s"
                        .formatted(
                                item.get("who").asString(),
                                item.get("what").asString(),
                                item.get("granted").asBoolean(),
                                item.get("why").asString())));
        assertThat(said)
                .startsWith(
                        "supervisor ASSIGN_ROLE true relative called back",
                        "operator ADD_RELATIVE true relative called back",
                        "operator ADD_NOTE true relative called back",
                        "operator READ_TIMELINE true as operator",
                        "station READ_FILE false as station",
                        "investigator READ_FILE true as investigator")
                .contains(
                        "policy APPLY_EVENT true forestall.InterventionOpened.v1",
                        "policy APPLY_EVENT true forestall.StationNotified.v1");
        assertThat(answer.raw().body()).doesNotContain("secret words", "陈小某", Reports.NAME, Reports.HOME);
        assertThat(answer.body().at("/items/0/subjects/0").asString()).isEqualTo(reports.victim.value());
    }

    @Test
    void reading_the_audit_is_on_record_too() {
        get(audit, "supervisor");

        assertThat(get(audit, "supervisor").body().at("/items/0/what").asString())
                .isEqualTo("READ_AUDIT");
    }

    @Test
    void entries_are_found_by_who_and_when_page_by_page() {
        Instant before = Instant.now();
        for (int i = 0; i < 4; i++) {
            get(path, "investigator");
        }

        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(audit + "&who=investigator&from=" + before + "&limit=3" + next, "supervisor")
                    .body();
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            assertThat(page.get("items").size()).isLessThanOrEqualTo(3);
            next = page.has("next") && !page.get("next").isNull()
                    ? "&cursor=" + page.get("next").asString()
                    : null;
        } while (next != null);

        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
        assertThat(get(audit + "&who=investigator&until=" + before, "supervisor")
                        .body()
                        .get("items")
                        .size())
                .isZero();
        assertThat(get("/v1/audit?who=nobody", "supervisor").body().get("items").size())
                .isZero();
        assertThat(get("/v1/audit?limit=1", "supervisor").body().get("items").size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"supervisor, 200", "investigator, 403", "operator, 403", "station, 403", "analyst, 403"})
    void a_role_may(String role, int status) {
        assertThat(get(audit, role).status()).isEqualTo(status);
    }

    @Test
    void without_a_token_nothing_is_shown() {
        assertThat(getWithoutToken(audit).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file=x",
                "from=yesterday",
                "limit=0",
                "cursor=x",
                "from=2026-11-14T00:00:00Z&until=2026-11-14T00:00:00Z"
            })
    void what_cannot_be_asked_is_refused(String query) {
        Answer refused = get("/v1/audit?" + query, "supervisor");

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(400);
        assertThat(refused.body().get("detail").asString()).contains("expected");
    }
}
