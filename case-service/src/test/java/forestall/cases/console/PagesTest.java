package forestall.cases.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.chassis.running.BrowserAlike;
import forestall.events.facts.PhoneNumber;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say, to whom; how they look and move is seen in a browser. */
class PagesTest extends PagesOverHttp {

    private static final String NAME_MASKED = "陈**";
    private static final String HOME_MASKED = "上海市徐汇区漕河泾街道**";

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
                .contains(file + "\"", masked, NAME_MASKED, ">as of ")
                .doesNotContain(whole, phone.e164().substring(3) + "<", Reports.NAME);
        assertThat(found("NUMBER", phone.e164())).contains(file + "\"");
        assertThat(found("ACCOUNT", "6222 0000 0000 0000 1")).contains("No file that you may read was found");
    }

    @Test
    void a_name_leads_to_it_once_the_index_knows_it() {
        Reports named = Reports.aboutSomebody().under(Reports.someNumber()).named("欧阳修竹");
        publish(named.opened());
        awaitFile(named.victim, 1);

        await().atMost(PATIENCE)
                .until(() -> found("ANYTHING", "欧阳修竹").contains("/cases/" + named.victim + "\"")
                        && found("NAME", "欧阳修竹").contains("/cases/" + named.victim + "\""));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, no number", "ACCOUNT, ---", "TEXT, ' '"})
    void what_cannot_be_looked_for_is_refused_in_a_sentence_and_stays_in_the_field(String kind, String words) {
        Page refused = post("/search", Map.of("kind", kind, "words", words), "operator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html()).contains("role=\"alert\"", "expected", "value=\"" + words + "\"");
        assertThat(postInChinese("/search", Map.of("kind", kind, "words", words), "operator")
                        .html())
                .contains("<strong>无法按此查找。</strong>", "<span class=\"aside block\" lang=\"en\">expected");
    }

    @Test
    void the_file_is_shown_in_both_languages_with_numbers_masked() {
        assertThat(open(file, ENGLISH, "operator").html())
                .contains(masked, "Intervention opened", "Station told", "False police")
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

    @ParameterizedTest
    @ValueSource(strings = {"operator", "supervisor"})
    void whoever_looks_on_is_shown_no_names_and_no_addresses(String role) {
        String relative = "陈小明" + UUID.randomUUID();
        post(file + "/relatives", form(Map.of("relation", "CHILD", "name", relative, "phone", "")), "operator");

        for (String page : List.of("", "/timeline", "/money", "/similar")) {
            assertThat(open(file + page, ENGLISH, role).html())
                    .contains(NAME_MASKED)
                    .doesNotContain(Reports.NAME, Reports.HOME, relative);
        }
        assertThat(open(file, ENGLISH, role).html()).contains(HOME_MASKED, "Show names and numbers");
        assertThat(open(file + "/audit", ENGLISH, "supervisor").html())
                .contains("looked at the file, names and addresses masked")
                .doesNotContain("saw names");
    }

    @Test
    void whoever_investigates_works_with_names_and_addresses() {
        assertThat(open(file, ENGLISH, "investigator").html())
                .contains(Reports.NAME, Reports.HOME, masked, "Show numbers")
                .doesNotContain(whole, HOME_MASKED);
        assertThat(post("/search", Map.of("kind", "NUMBER", "words", phone.e164()), "investigator")
                        .html())
                .contains(Reports.NAME);
        post(file + "/numbers", Map.of(), "investigator");

        assertThat(open(file + "/audit", ENGLISH, "supervisor").html())
                .contains("read the file", "saw the numbers whole")
                .doesNotContain("saw names");
    }

    @Test
    void whoever_has_the_person_shown_whole_is_on_record_for_it() {
        Page shown = post(file + "/numbers", Map.of(), "operator");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html())
                .contains(whole, Reports.NAME, Reports.HOME, "this is on record")
                .doesNotContain("Show n");
        assertThat(open(file + "/audit", ENGLISH, "supervisor").html())
                .contains("saw names, addresses and numbers whole", "operator")
                .doesNotContain(whole, Reports.NAME);
    }

    @Test
    void what_was_shown_whole_stays_so_on_that_view_and_on_no_other() throws Exception {
        try (BrowserAlike browser = signedIn("operator");
                BrowserAlike another = signedIn("operator")) {
            String shown = browser.post(
                            file + "/numbers",
                            "_csrf=" + browser.formToken(file),
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Accept",
                            "text/html")
                    .body();
            String again = file + "?view=" + shown.replaceAll("(?s).*data-view=\"([^\"]*)\".*", "$1");

            assertThat(browser.get(again).body()).contains(whole, Reports.NAME);
            assertThat(browser.get(file).body()).doesNotContain(whole, Reports.NAME);
            assertThat(another.get(again).body()).doesNotContain(whole, Reports.NAME);
            assertThat(open(file + "/audit", ENGLISH, "supervisor").html().split("saw names", -1))
                    .as("shown once")
                    .hasSize(2);
        }
    }

    @Test
    void a_session_opens_pages_and_the_kit_and_nothing_that_is_for_programs() throws Exception {
        try (BrowserAlike browser = signedIn("operator")) {
            assertThat(browser.get("/v1" + file).statusCode()).isEqualTo(403);
            assertThat(browser.get("/v1/cases?q=" + phone.e164().replace("+", "%2B"))
                            .statusCode())
                    .isEqualTo(403);
            String kit = BrowserAlike.location(browser.get(file + "/persuasion-kit"));
            assertThat(browser.get(kit).statusCode()).isEqualTo(200);
        }
    }

    private BrowserAlike signedIn(String role) throws Exception {
        BrowserAlike browser = new BrowserAlike(port());
        browser.signIn("/", "some-" + role, role);
        return browser;
    }

    @Test
    void the_kit_is_reached_by_a_page_so_that_a_session_that_ended_leads_to_the_sign_in() {
        assertThat(open(file, ENGLISH, "operator").html())
                .contains("href=\"" + file + "/persuasion-kit?lang=en\"")
                .doesNotContain("/v1/");
    }

    @Test
    void every_page_leads_to_the_consoles_of_the_others_as_far_as_the_role_goes() {
        for (String page :
                List.of("/", "/notices", "/freezes", file, file + "/timeline", "/cases/victim-of-nobody-00")) {
            assertThat(open(page, ENGLISH, "supervisor").html())
                    .contains("href=\"http://localhost:8082/supervisor\"", "href=\"http://localhost:8084/\"");
        }
        assertThat(open("/", ENGLISH, "operator").html())
                .contains("href=\"http://localhost:8082/\"")
                .doesNotContain("8082/supervisor", "8084");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/timeline", "/similar", "/merge", "/audit", "/money/new"})
    void what_is_not_live_says_how_old_it_is(String page) {
        assertThat(open(file + page, ENGLISH, "supervisor").html()).containsPattern(">as of \\d\\d:\\d\\d<");
        assertThat(open(file, ENGLISH, "supervisor").html()).doesNotContain(">as of ");
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

    @Test
    void whoever_comes_when_enough_are_told_is_asked_to_come_again() {
        List<Stream<String>> told = new ArrayList<>();
        boolean full = false;
        try {
            for (int i = 0; i <= MOST_LISTENERS && !full; i++) {
                told.add(follow(file + "/changes", "operator"));
                full = !room();
            }
            assertThat(full).isTrue();
        } finally {
            told.forEach(Stream::close);
        }
        await().atMost(PATIENCE).until(this::room);
    }

    private boolean room() {
        int status = beginning(file + "/changes", "operator");
        assertThat(status).isIn(200, 503);
        return status == 200;
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
}
