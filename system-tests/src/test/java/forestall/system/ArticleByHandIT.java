package forestall.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import forestall.local.browser.Browser;
import forestall.local.browser.PagesInABrowser;
import forestall.local.supervision.Part;
import forestall.simulator.article.Story;
import forestall.simulator.article.TheCaseFileTellsIt;
import forestall.simulator.article.TheStatisticsCountIt;
import forestall.simulator.article.TriageSeesRed;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The case of 14 November by hand: two operators, an officer of each of two stations with a telephone, and a supervisor who looks on. */
class ArticleByHandIT extends PagesInABrowser<AutoCloseable> {
    private static final String CAOHEJING = "310104017";
    private static final String XINHUALU = "310105004";
    private static final String HOTEL = "上海市长宁区新华路街道番禺路1号 某酒店 808室";

    /** A moment on an idle machine; others work on this one. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @Override
    protected AutoCloseable started(Path folder) {
        TheSystem.stack();
        return () -> {};
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "zh-CN"})
    void everybody_does_their_part_at_a_page(String language) {
        Story story = TheSystem.storyOfSomebody();
        try (BrowserContext first = browser.someone(language, 1280, ColorScheme.LIGHT);
                BrowserContext second = browser.someone(language, 1280, ColorScheme.DARK);
                BrowserContext atHome = browser.someone(language, 360, ColorScheme.LIGHT);
                BrowserContext atTheHotel = browser.someone(language, 360, ColorScheme.DARK);
                BrowserContext above = browser.someone(language, 1280, ColorScheme.LIGHT)) {
            Page operator = signedIn(first, Part.DISPATCH, "/", "operator-1");
            Page colleague = signedIn(second, Part.DISPATCH, "/", "operator-2");
            Page caohejing = signedIn(atHome, Part.DISPATCH, "/", "station-" + CAOHEJING);
            Page xinhualu = signedIn(atTheHotel, Part.DISPATCH, "/", "station-" + XINHUALU);
            Page supervisor = signedIn(above, Part.DISPATCH, "/supervisor", "supervisor");

            TheSystem.playUntil(TriageSeesRed.class, story);
            supervisor.navigate(address(Part.DISPATCH) + "/interventions/" + story.interventionId());
            theLineIsBusy(operator, colleague, story);
            assertThat(supervisor.locator("#timeline")).containsText("operator-", SOON);

            aVisitBegins(caohejing, story, CAOHEJING);
            assertThat(supervisor.locator("#timeline")).containsText("station-" + CAOHEJING, SOON);
            caohejing.locator("#outcomes [value=NOT_AT_HOME]").click();
            heIsFoundInAHotel(caohejing);

            aVisitBegins(xinhualu, story, XINHUALU);
            xinhualu.locator("#tactic-SIMILAR_CASES_SHOWN").check();
            xinhualu.fill("#amount", "30万");
            xinhualu.fill("#note", "Was about to transfer the money to a \"safe account\"");
            shoot(xinhualu, "by-hand-at-the-hotel-" + language);
            xinhualu.locator("#outcomes [value=DISSUADED]").click();
            assertThat(xinhualu.locator(".told")).isVisible();
            assertThat(supervisor.locator("#timeline")).containsText("station-" + XINHUALU, SOON);

            theSupervisorCloses(supervisor);
            shoot(supervisor, "by-hand-closed-" + language);
        }
        new TheCaseFileTellsIt().play(story);
        new TheStatisticsCountIt().play(story);
        theFileTellsIt(story, language);
    }

    /** Both want the call; one of them gets it and the other is told who has it. */
    private void theLineIsBusy(Page operator, Page colleague, Story story) {
        String call = find(story, "calls", each -> true).path("callId").asString();
        for (Page page : new Page[] {operator, colleague}) {
            page.locator("#open-" + call).click();
            page.locator("#desk[data-sheet='" + call + "'] #claim [data-key=c]").waitFor();
        }
        operator.keyboard().press("c");
        colleague.keyboard().press("c");
        for (Page page : new Page[] {operator, colleague}) {
            page.locator("#claim[data-mine=true], .refusal, #claim:not(:has([data-key=c]))")
                    .first()
                    .waitFor();
        }
        boolean first = operator.locator("#claim[data-mine=true]").count() == 1;
        Page winner = first ? operator : colleague;
        Page other = first ? colleague : operator;
        assertThat(winner.locator("#claim")).hasAttribute("data-mine", "true");
        assertThat(other.locator("#claim")).not().hasAttribute("data-mine", "true");
        assertThat(other.locator("#desk")).containsText(first ? "operator-1" : "operator-2");

        winner.keyboard().press("8");
        assertThat(winner.locator(".told")).isVisible();
        browser.errors.removeIf(error -> error.contains("status of 409"));
    }

    /** Accepted, sent, at the door: by touch. */
    private static void aVisitBegins(Page officer, Story story, String station) {
        String visit = find(
                        story,
                        "visits",
                        each -> each.path("stationCode").asString("").equals(station))
                .path("visitId")
                .asString();
        officer.locator("#open-" + visit).click();
        for (String step : new String[] {"ACCEPT", "ASSIGN", "ARRIVE"}) {
            officer.locator("#now[data-step=" + step + "]").waitFor();
            if (step.equals("ASSIGN")) {
                officer.locator("#roster input:enabled").first().check();
            }
            officer.locator("#now .act .button").click();
        }
        officer.locator("#now[data-step=REPORT]").waitFor();
    }

    private static void heIsFoundInAHotel(Page officer) {
        officer.locator("#now[data-step=LOCATE]").waitFor();
        officer.fill("#address", HOTEL);
        officer.fill("#source", "hotel registration");
        officer.locator("#now .act .button").click();
        officer.locator("#now[data-step=LOCATE]").waitFor(GONE);
    }

    private static void theSupervisorCloses(Page supervisor) {
        supervisor.locator("#act-close summary").click();
        supervisor.selectOption("#with-result", "DISSUADED_BY_VISIT");
        supervisor.fill("#close-reason", "He spoke to his daughter and blocked the caller");
        Locator close = supervisor.locator("#close button");
        close.click();
        close.click();
        assertThat(supervisor.locator(".told")).isVisible();
        assertThat(supervisor.locator(".doing")).hasCount(0);
    }

    private void theFileTellsIt(Story story, String language) {
        try (BrowserContext desk = browser.someone(language, 1280, ColorScheme.LIGHT)) {
            Page file = Browser.signedIn(desk, address(Part.CASE) + "/cases/" + story.victimId(), "investigator");
            assertThat(file.locator("main")).containsText("300,000.00");
            assertUsable(file);
            shoot(file, "by-hand-file-" + language);
        }
    }

    private static JsonNode find(Story story, String what, Predicate<JsonNode> fitting) {
        JsonNode whole = TheSystem.everybody()
                .operator()
                .get("/v1/interventions/" + story.interventionId())
                .body();
        return whole.path(what)
                .valueStream()
                .filter(fitting)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("none fits in " + what));
    }

    private static Page signedIn(BrowserContext context, Part part, String path, String name) {
        Page page = Browser.signedIn(context, address(part) + path, name);
        page.locator("[data-live][data-state=on]").waitFor();
        assertThat(page.title()).isNotBlank();
        return page;
    }

    private static String address(Part part) {
        return TheSystem.stack().address(part);
    }
}
