package forestall.cases.persuasion.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.events.vocabulary.CallOutcome;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KitControllerTest extends RunningCaseService {

    private final Reports reports = Reports.aboutSomebody();
    private final String path = "/v1/cases/" + reports.victim + "/persuasion-kit";

    @Test
    void it_comes_as_the_client_wants_it_and_is_kept_nowhere() {
        aFile();

        for (String type : List.of("application/json", "text/html", "application/pdf")) {
            HttpResponse<byte[]> answer = getBytes(path, Map.of("Accept", type), "operator");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).startsWith(type);
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(answer, "Vary")).contains("Accept", "Accept-Language");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(header(getBytes(path, Map.of(), "operator"), "Content-Type")).startsWith("application/json");
    }

    @Test
    void a_link_of_another_service_leads_through_the_sign_in_to_the_page() {
        String link = "/cases/" + reports.victim + "/persuasion-kit?lang=en";

        HttpResponse<byte[]> answer = getBytes(link, Map.of(), "station");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith(path + "?format=html&lang=en");
        assertThat(getWithoutToken(link).raw().statusCode()).isEqualTo(302);
        assertThat(get(link, "analyst").status()).isEqualTo(403);
    }

    @Test
    void who_takes_none_of_them_is_told_so_as_a_problem() {
        aFile();

        HttpResponse<byte[]> answer = getBytes(path, Map.of("Accept", "image/png"), "operator");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(audited()).isEmpty();
    }

    @Test
    void an_address_that_names_something_else_is_refused_with_what_there_is() {
        aFile();

        Answer format = get(path + "?format=docx", "operator");
        Answer language = get(path + "?lang=fr", "operator");

        assertThat(format.status()).isEqualTo(400);
        assertThat(format.body().get("detail").asString()).contains("json, html, pdf");
        assertThat(language.status()).isEqualTo(400);
        assertThat(language.body().get("detail").asString()).contains("zh, en");
    }

    @Test
    void the_part_that_may_be_shown_is_a_page_or_a_pdf_of_its_own() throws Exception {
        aFile();
        post("/v1/cases/" + reports.victim + "/relatives", relative(), "operator");

        String page = text(getBytes(path + "?part=shown&lang=zh", Map.of("Accept", "text/html"), "operator"));
        HttpResponse<byte[]> pdf = getBytes(path + "?part=shown&format=pdf&lang=zh", Map.of(), "operator");

        assertThat(page).contains("看清这场骗局").doesNotContain("tel:", "陈小某", Reports.NAME);
        try (PDDocument document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("看清这场骗局")
                    .doesNotContain("陈小某", Reports.NAME, "138 0000 0002");
        }
        assertThat(get(path + "?part=inside", "operator").status()).isEqualTo(400);
        assertThat(get(path + "?part=shown&format=json", "operator").status()).isEqualTo(400);
    }

    @Test
    void as_json_it_has_both_languages() {
        aFile();
        post("/v1/cases/" + reports.victim + "/relatives", relative(), "operator");

        Answer answer = get(path, "operator");

        JsonNode kit = answer.body();
        assertThat(kit.get("scam").get("type").asString()).isEqualTo("POLICE_PROCURATORATE_COURT");
        assertThat(kit.get("script").get("steps").get(0).get("tell").propertyNames())
                .containsExactly("zh", "en");
        assertThat(kit.get("relatives").get(0).get("phone").asString()).isEqualTo("+8613800000002");
        assertThat(kit.get("told").size()).isEqualTo(3);
        assertThat(kit.get("told").get(0).get("amountAtRiskFen").asLong()).isEqualTo(30_000_000);
        assertThat(kit.get("tactics").get("cases").isNumber()).isTrue();
        assertThat(kit.get("withheld").size()).isZero();
    }

    @Test
    void it_is_in_the_language_of_the_address_or_of_the_client() {
        aFile();
        Map<String, String> english = Map.of("Accept", "text/html", "Accept-Language", "en-GB,en;q=0.9");

        HttpResponse<byte[]> liked = getBytes(path, english, "operator");
        HttpResponse<byte[]> named = getBytes(path + "?lang=zh", english, "operator");

        assertThat(header(liked, "Content-Language")).isEqualTo("en");
        assertThat(text(liked)).contains("<html lang=\"en\">");
        assertThat(header(named, "Content-Language")).isEqualTo("zh-CN");
        assertThat(text(named)).contains("<html lang=\"zh-CN\">");
    }

    @Test
    void the_page_may_load_and_run_nothing() {
        aFile();

        HttpResponse<byte[]> answer = getBytes(path, Map.of("Accept", "text/html"), "operator");

        assertThat(header(answer, "Content-Security-Policy"))
                .matches(
                        "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; "
                                + "frame-ancestors 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void the_pdf_has_a_name_that_says_nothing_of_the_person() throws Exception {
        aFile();

        HttpResponse<byte[]> answer = getBytes(path + "?format=pdf&lang=zh", Map.of(), "operator");

        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("inline; filename=\"persuasion-kit-%s.pdf\"".formatted(today));
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("劝阻材料", Reports.NAME);
        }
    }

    @Test
    void a_station_sees_the_kits_of_its_own_files_and_no_others() {
        aFile();

        assertThat(getAsStation(path, "310104017").status()).isEqualTo(200);
        assertThat(getAsStation(path, "310105004").status()).isEqualTo(200);
        assertThat(getAsStation(path, "310101001").status()).isEqualTo(404);
        assertThat(getAsStation(path + "?format=pdf", "310101001")
                        .body()
                        .get("type")
                        .asString())
                .endsWith("case-not-found");
    }

    @Test
    void the_squad_may_have_it_and_nobody_else_but_stations() {
        aFile();

        assertThat(List.of("operator", "investigator", "supervisor"))
                .allSatisfy(role -> assertThat(get(path, role).status()).isEqualTo(200));
        assertThat(List.of("analyst", "feed"))
                .allSatisfy(role -> assertThat(get(path, role).status()).isEqualTo(403));
    }

    @Test
    void nobody_has_it_without_a_token_and_there_is_none_of_nobody() {
        assertThat(getWithoutToken(path).status()).isEqualTo(401);
        assertThat(get(path, "operator").status()).isEqualTo(404);
    }

    @Test
    void who_opened_it_is_on_record() {
        aFile();

        get(path, "operator");
        getAsStation(path, "310101001");

        assertThat(audited()).containsExactlyInAnyOrder("operator true", "station false");
    }

    @Test
    void of_two_files_of_one_person_the_kit_has_what_both_know() {
        aFile();
        Reports other = Reports.aboutSomebody();
        publish(other.opened(), other.called(CallOutcome.DISSUADED, null));
        awaitFile(other.victim, 2);
        post("/v1/cases/" + other.victim + "/relatives", relative(), "operator");

        Answer merged = post(
                "/v1/cases/" + reports.victim + "/merge",
                "{\"from\":\"%s\",\"reason\":\"the same identity card\"}".formatted(other.victim),
                "investigator");

        assertThat(merged.status()).as(merged.raw().body()).isEqualTo(200);
        JsonNode kit = get(path, "operator").body();
        assertThat(kit.get("relatives").size()).isEqualTo(1);
        assertThat(kit.get("told").size()).isEqualTo(4);
        String ended = text(
                getBytes("/v1/cases/" + other.victim + "/persuasion-kit", Map.of("Accept", "text/html"), "operator"));
        assertThat(ended).contains("href=\"../%s/persuasion-kit\"".formatted(reports.victim));
    }

    @Test
    void of_a_courier_only_those_who_investigate_see_the_relatives() {
        aFile();
        post("/v1/cases/" + reports.victim + "/relatives", relative(), "operator");
        post(
                "/v1/cases/" + reports.victim + "/roles",
                "{\"role\":\"COURIER\",\"from\":\"2026-11-18\",\"evidence\":\"取款时被查获\"}",
                "investigator");

        String operators = text(getBytes(path + "?lang=en", Map.of("Accept", "text/html"), "operator"));
        String investigators = text(getBytes(path + "?lang=en", Map.of("Accept", "text/html"), "investigator"));

        assertThat(operators).contains("shown to investigators only").doesNotContain("tel:", "陈小某");
        assertThat(investigators).contains("tel:+8613800000002", "陈小某");
        assertThat(told("operator")).doesNotContain("说好不再联系");
        assertThat(told("investigator")).contains("说好不再联系");
    }

    private String told(String role) {
        return get(path, role).body().get("told").toString();
    }

    private List<String> audited() {
        return store().getCollection("audit")
                .find(Filters.and(Filters.eq("subjects", reports.victim.value()), Filters.eq("what", "SHOW_KIT")))
                .map(entry -> entry.getString("who") + " " + entry.getBoolean("granted"))
                .into(new ArrayList<>());
    }

    private void aFile() {
        publish(reports.theArticlesCase());
        awaitFile(reports.victim, 12);
    }

    private static String relative() {
        return "{\"relation\":\"CHILD\",\"name\":\"陈小某\",\"phone\":\"+8613800000002\"}";
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
