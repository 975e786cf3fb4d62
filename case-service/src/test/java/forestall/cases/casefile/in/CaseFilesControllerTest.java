package forestall.cases.casefile.in;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.Envelope;
import forestall.events.ids.VictimId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CaseFilesControllerTest extends RunningCaseService {

    private final Reports reports = Reports.aboutAStranger();
    private final String path = "/v1/cases/" + reports.victim;

    @Autowired
    private KeyedHash hash;

    @BeforeEach
    void aFile() {
        publish(reports.opened(), reports.notified());
        awaitFile(reports.victim, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "operator, 200, 200, 201",
        "investigator, 200, 200, 201",
        "supervisor, 200, 200, 201",
        "station, 404, 200, 403",
        "analyst, 403, 403, 403",
        "feed, 403, 403, 403"
    })
    void a_role_may(String role, int read, int search, int note) {
        assertThat(get(path, role).status()).isEqualTo(read);
        assertThat(get("/v1/cases?q=" + reports.victim, role).status()).isEqualTo(search);
        assertThat(post(path + "/notes", "{\"text\":\"her son will call\"}", role)
                        .status())
                .isEqualTo(note);
    }

    @Test
    void without_a_token_nothing_is_shown() {
        assertThat(getWithoutToken(path).status()).isEqualTo(401);
    }

    @Test
    void a_station_reads_the_files_of_its_own_interventions_and_no_others() {
        String search = "/v1/cases?q=" + reports.victim;

        assertThat(getAsStation(path, "310104017").status()).isEqualTo(200);
        assertThat(getAsStation(path, "310105004").status()).isEqualTo(404);
        assertThat(getAsStation(search, "310104017").body().get("items").size()).isEqualTo(1);
        assertThat(getAsStation(search, "310105004").body().get("items").size()).isZero();
        assertThat(getAsStation(path, "310105004").body().get("type").asString())
                .isEqualTo(get("/v1/cases/victim-" + UUID.randomUUID(), "operator")
                        .body()
                        .get("type")
                        .asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{number}", "+86 {number}", "0086-{number}", Reports.NAME, "陈"})
    void a_file_is_found_by_number_or_name(String words) {
        assertThat(found(words.replace("{number}", national(reports)))).contains(reports.victim.value());
    }

    @Test
    void a_file_is_found_by_a_suspects_number_and_by_victim_id() {
        assertThat(found(reports.caller().e164())).contains(reports.victim.value());
        assertThat(found(reports.victim.value())).containsExactly(reports.victim.value());
        assertThat(found("13800000009")).isEmpty();
    }

    @Test
    void results_come_in_pages() {
        Reports another = Reports.aboutAStranger().under(reports.number());
        publish(another.opened());
        awaitFile(another.victim, 1);

        JsonNode first =
                get("/v1/cases?limit=1&q=" + national(reports), "operator").body();
        JsonNode second = get(
                        "/v1/cases?limit=1&q=" + national(reports) + "&cursor="
                                + first.get("next").asString(),
                        "operator")
                .body();

        assertThat(first.get("items").size()).isEqualTo(1);
        assertThat(second.get("items").get(0).get("victimId").asString())
                .isGreaterThan(first.get("items").get(0).get("victimId").asString());
    }

    @Test
    void a_note_stands_in_the_timeline_and_raises_the_version() {
        Answer written = post(path + "/notes", "{\"text\":\"her son will call\"}", "investigator");

        JsonNode file = get(path, "operator").body();
        assertThat(written.raw().headers().firstValue("Location")).contains(path);
        assertThat(file.get("version").asInt()).isEqualTo(3);
        assertThat(file.get("timeline").valueStream()).anySatisfy(line -> {
            assertThat(line.get("eventId")).isEqualTo(written.body().get("eventId"));
            assertThat(line.get("actor").asString()).isEqualTo("investigator");
            assertThat(line.get("detail").get("text").asString()).isEqualTo("her son will call");
        });
        assertThat(audited("ADD_NOTE")).singleElement().satisfies(entry -> {
            assertThat(entry.getString("who")).isEqualTo("investigator");
            assertThat(entry.getString("why")).isEqualTo("relative called back");
        });
    }

    @Test
    void a_note_that_is_sent_again_under_its_key_stands_there_once() {
        String key = UUID.randomUUID().toString();
        String text = "{\"text\":\"her son will call\"}";

        Answer first = postUnder(key, path + "/notes", text, "operator");
        Answer again = postUnder(key, path + "/notes", text, "operator");
        Answer other = postUnder(key, path + "/notes", "{\"text\":\"he will not\"}", "operator");
        Answer another = postUnder(key, path + "/notes", text, "investigator");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().get("type").asString()).endsWith("note-key-used");
        assertThat(another.status()).as("a key is the reader's own").isEqualTo(201);
        assertThat(get(path, "operator").body().get("version").asInt()).isEqualTo(4);
        assertThat(audited("ADD_NOTE")).hasSize(2);
        assertThat(postUnder("no uuid", path + "/notes", text, "operator").status())
                .isEqualTo(400);
    }

    @Test
    void a_key_that_is_the_id_of_a_report_takes_nothing_from_it() {
        Envelope<?> assigned = reports.assigned();

        postUnder(assigned.id().toString(), path + "/notes", "{\"text\":\"x\"}", "operator");
        publish(assigned);

        assertThat(awaitFile(reports.victim, 4)
                        .get("timeline")
                        .valueStream()
                        .map(line -> line.get("eventId").asString()))
                .contains(assigned.id().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":\"  \"}", "{\"text\":", "[]"})
    void what_is_no_note_is_refused(String body) {
        Answer refused = post(path + "/notes", body, "operator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.raw().headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_note_of_a_mebibyte_is_refused_with_a_pointer() {
        Answer refused = post(path + "/notes", "{\"text\":\"" + "x".repeat(1 << 20) + "\"}", "operator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/text");
        assertThat(refused.raw().body()).hasSizeLessThan(1000);
    }

    @Test
    void a_note_for_a_file_that_is_not_there_is_refused() {
        VictimId nobody = new VictimId(hash.of("nobody"));

        assertThat(post("/v1/cases/" + nobody + "/notes", "{\"text\":\"x\"}", "operator")
                        .status())
                .isEqualTo(404);
        assertThat(get("/v1/cases/short", "operator").status()).isEqualTo(404);
        assertThat(get("/v1/cases/" + nobody, "operator").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases", "/v1/cases?q=", "/v1/cases?q=x&limit=0", "/v1/cases?q=x&cursor=%20"})
    void a_search_for_nothing_is_refused(String search) {
        assertThat(get(search, "operator").status()).isEqualTo(400);
    }

    @Test
    void reads_and_refusals_are_on_record() {
        getAsStation(path, "310105004");
        get("/v1/cases?q=" + reports.victim, "supervisor");

        assertThat(audited("READ_FILE"))
                .anySatisfy(entry -> {
                    assertThat(entry.getString("who")).isEqualTo("station");
                    assertThat(entry.getBoolean("granted")).isFalse();
                })
                .anySatisfy(entry -> {
                    assertThat(entry.getString("who")).isEqualTo("operator");
                    assertThat(entry.getString("why")).isEqualTo("as operator");
                });
        assertThat(audited("SEARCH_FILES"))
                .anySatisfy(entry -> assertThat(entry.getString("who")).isEqualTo("supervisor"));
        assertThat(audited("APPLY_EVENT")).hasSize(2);
    }

    /** The number as it is written within the country. */
    private static String national(Reports reports) {
        return reports.number().e164().substring("+86".length());
    }

    private List<Document> audited(String what) {
        return store().getCollection("audit")
                .find(and(eq("subjects", reports.victim.value()), eq("what", what)))
                .into(new java.util.ArrayList<>());
    }

    /** On all pages. */
    private List<String> found(String words) {
        String search = "/v1/cases?limit=100&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        List<String> found = new ArrayList<>();
        JsonNode page;
        String cursor = "";
        do {
            page = get(search + cursor, "operator").body();
            page.get("items").forEach(item -> found.add(item.get("victimId").asString()));
            cursor = "&cursor=" + page.path("next").asString("");
        } while (page.hasNonNull("next"));
        return found;
    }
}
