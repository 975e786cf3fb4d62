package forestall.cases.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.events.facts.PhoneNumber;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pages say, to whom; how they look and move is seen in a browser. */
class PagesTest extends RunningCaseService {

    private static final Map<String, String> ENGLISH = Map.of("Accept", "text/html", "Accept-Language", "en");
    private static final Map<String, String> CHINESE = Map.of("Accept", "text/html", "Accept-Language", "zh-CN");

    private final PhoneNumber phone = Reports.someNumber();
    private final Reports somebody = Reports.aboutSomebody().under(phone);
    private final String file = "/cases/" + somebody.victim;
    private final String masked = Disclosure.MASKED.number(phone);
    private final String whole = Disclosure.WHOLE.number(phone);

    @BeforeEach
    void somebody_is_known() {
        publish(somebody.opened(), somebody.notified());
        awaitFile(somebody.victim, 2);
    }

    @Test
    void a_number_leads_to_its_file_and_is_shown_masked() {
        assertThat(found("ANYTHING", phone.e164()))
                .contains(file + "\"", masked, Reports.NAME)
                .doesNotContain(whole, phone.e164().substring(3) + "<");
        assertThat(found("NUMBER", phone.e164())).contains(file + "\"");
        assertThat(found("ACCOUNT", "6222 0000 0000 0000 1")).contains("No file that you may read was found");
    }

    @Test
    void a_name_leads_to_it_once_the_index_knows_it() {
        await().atMost(PATIENCE)
                .until(() -> found("ANYTHING", Reports.NAME).contains("file")
                        && found("NAME", Reports.NAME).contains("/cases/victim-"));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, no number", "ACCOUNT, ---", "TEXT, ' '"})
    void what_cannot_be_looked_for_is_refused_in_a_sentence_and_stays_in_the_field(String kind, String words) {
        Page refused = post("/search", Map.of("kind", kind, "words", words), "operator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("role=\"alert\"", "expected", "value=\"" + words + "\"");
    }

    @Test
    void the_file_is_shown_in_both_languages_with_numbers_masked() {
        assertThat(open(file, ENGLISH, "operator").html())
                .contains(Reports.NAME, masked, Reports.HOME, "Intervention opened", "Station told", "False police")
                .doesNotContain(whole, phone.e164());
        assertThat(open(file, CHINESE, "operator").html())
                .contains("lang=\"zh-CN\"", "开始劝阻", "通知派出所", "冒充公检法")
                .doesNotContain("Intervention opened", whole);
    }

    @Test
    void money_is_shown_to_the_fen_with_what_became_of_it() {
        Reports chen = Reports.aboutAStranger();
        publish(chen.theArticlesCase());
        awaitFile(chen.victim, 12);

        assertThat(open("/cases/" + chen.victim, ENGLISH, "investigator").html())
                .contains("¥300,000.00", "Kept before the transfer", "Visit", "Similar cases shown", "closed");
        assertThat(open("/cases/" + chen.victim, CHINESE, "investigator").html())
                .contains("<dt>劝阻方式</dt><dd>上门劝阻</dd>");
    }

    @Test
    void whoever_has_numbers_shown_whole_is_on_record_for_it() {
        Page shown = post(file + "/numbers", Map.of(), "operator");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html()).contains(whole, "this is on record").doesNotContain("Show numbers");
        assertThat(open(file + "/audit", ENGLISH, "supervisor").html())
                .contains("saw the numbers whole", "operator", "read the file")
                .doesNotContain(whole, Reports.NAME + "</td>");
    }

    @Test
    void a_note_is_one_line_however_often_its_button_was_pressed() {
        String text = "她的女儿会在六点到家 " + UUID.randomUUID();
        Map<String, String> form = Map.of("text", text, "key", UUID.randomUUID().toString());

        assertThat(post(file + "/notes", form, "operator").status()).isEqualTo(302);
        assertThat(post(file + "/notes", form, "operator").status()).isEqualTo(302);

        assertThat(open(file, ENGLISH, "operator").html().split(text, -1)).hasSize(2);
    }

    @Test
    void a_note_that_is_refused_is_not_lost() {
        String text = "long ".repeat(900);

        Page refused = post(
                file + "/notes", Map.of("text", text, "key", UUID.randomUUID().toString()), "operator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("role=\"alert\"", text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', operator, 200", "/timeline, operator, 200", "/similar, operator, 200", "/network, operator, 403",
        "/network, investigator, 200", "/audit, investigator, 403", "/audit, supervisor, 200", "'', analyst, 403",
        "/similar, feed, 403"
    })
    void each_page_is_for_its_roles(String page, String role, int status) {
        assertThat(open(file + page, ENGLISH, role).status()).isEqualTo(status);
    }

    @Test
    void a_file_that_is_not_there_or_of_another_station_is_the_same_to_whoever_asks() {
        Page none = open("/cases/victim-" + UUID.randomUUID(), ENGLISH, "operator");
        Page foreign = open(file, ENGLISH, "station");

        assertThat(none.status()).isEqualTo(foreign.status()).isEqualTo(404);
        assertThat(foreign.html()).contains("This cannot be shown").doesNotContain(Reports.NAME, masked);
        assertThat(open(file + "/changes", Map.of("Accept", "text/event-stream"), "station")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_open_page_is_told_of_a_change_and_not_of_what_it_shows() throws Exception {
        String mark = open(file, ENGLISH, "operator").html().replaceAll("(?s).*data-mark=\"([^\"]*)\".*", "$1");

        try (Stream<String> told = follow(file + "/changes?mark=" + mark, "operator")) {
            Iterator<String> lines = told.iterator();
            assertThat(lines.next()).as("silence").startsWith(":");
            post(
                    file + "/notes",
                    Map.of("text", "news", "key", UUID.randomUUID().toString()),
                    "operator");
            assertThat(nextEvent(lines)).isEqualTo("event:changed");
        }
    }

    private static String nextEvent(Iterator<String> lines) {
        String line = "";
        while (!line.startsWith("event:")) {
            line = lines.next();
        }
        return line;
    }

    @Test
    void a_cursor_that_no_page_gave_is_refused() {
        assertThat(open(file + "/timeline?cursor=x", ENGLISH, "operator").status())
                .isEqualTo(400);
        assertThat(open(file + "/audit?cursor=x", ENGLISH, "supervisor").status())
                .isEqualTo(400);
    }

    private String found(String kind, String words) {
        Page page = post("/search", Map.of("kind", kind, "words", words), "operator");
        assertThat(page.status()).as(page.html()).isEqualTo(200);
        return page.html();
    }

    private record Page(int status, String html) {}

    private Page open(String path, Map<String, String> headers, String role) {
        var answer = getBytes(path, headers, role);
        return new Page(answer.statusCode(), new String(answer.body(), UTF_8));
    }

    private Page post(String path, Map<String, String> form, String role) {
        var answer = postForm(path, form, ENGLISH, role);
        return new Page(answer.statusCode(), new String(answer.body(), UTF_8));
    }
}
