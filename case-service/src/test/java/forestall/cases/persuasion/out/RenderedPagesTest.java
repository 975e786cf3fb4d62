package forestall.cases.persuasion.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.Relation;
import forestall.cases.persuasion.Files;
import forestall.cases.persuasion.KitPages;
import forestall.cases.persuasion.Language;
import forestall.cases.persuasion.Part;
import forestall.cases.persuasion.PersuasionKit;
import forestall.cases.persuasion.SimilarStories;
import forestall.cases.persuasion.SimilarStory;
import forestall.cases.persuasion.Stories;
import forestall.events.facts.Money;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class RenderedPagesTest {

    private static final KitPages PAGES = new RenderedPages();
    private static final Reader INVESTIGATOR = new Reader("investigator", Set.of("investigator"), null, null);
    private static final Path LOOK = Path.of("target", "kit");
    private static final SimilarStories STORIES = new Stories(stories(), true);

    private final Files files = new Files();
    private final Reports reports = Reports.aboutSomebody();

    @BeforeEach
    void theArticlesCase() {
        reports.theArticlesCase().forEach(files::report);
        files.report(reports.again().opened());
        files.relative(reports.victim, Relation.CHILD, "陈小某", "+8613800000002");
        files.relative(reports.victim, Relation.SPOUSE, "王某", null);
        files.relative(reports.victim, Relation.FRIEND, null, "+85200000003");
        files.note(reports.victim, "女儿说：他一直锁着门\n在打电话");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_has_every_part_under_a_heading_of_its_own(Language language) throws Exception {
        String page = PAGES.html(kit(), language, Part.WHOLE).html();

        keep("kit-%s.html".formatted(language.code()), page.getBytes(UTF_8));
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language.tag() + "\">");
        assertThat(matches(page, "<h1[^>]*>[^<]+</h1>")).hasSize(1);
        assertThat(matches(page, "<h2 id=\"h-([a-z]+)\">[^<]+</h2>"))
                .containsExactly(
                        "relatives", "told", "tactics", "identity", "answers", "now", "promise", "script", "stories");
        assertThat(page).contains("aria-labelledby=\"h-told\"", "<main id=\"first\"", "href=\"#first\"");
        assertThat(page).doesNotContain(" th:", "??", ">null", "forestall.", "POLICE_PROCURATORATE_COURT");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void relatives_can_be_called_and_sums_months_and_districts_read(Language language) {
        String page = PAGES.html(kit(), language, Part.WHOLE).html();

        assertThat(page).contains("href=\"tel:+8613800000002\"", "138 0000 0002", "href=\"tel:+85200000003\"");
        assertThat(page).contains(language == Language.ZH ? "损失约 480,000 元" : "about CNY 480,000");
        assertThat(page).contains(language == Language.ZH ? "虹口区" : "Hongkou", "2026-10");
        assertThat(page).contains("2026-11-26 03:04");
        assertThat(page).contains("7 / 9", "78 %", "0 / 0");
    }

    @Test
    void it_needs_nothing_but_itself_and_says_which_style_it_has() throws Exception {
        KitPages.Page page = PAGES.html(kit(), Language.ZH, Part.WHOLE);

        List<String> styles = matches(page.html(), "(?s)<style>(.*?)</style>");
        assertThat(styles).hasSize(1);
        assertThat(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(styles.getFirst().getBytes(UTF_8))))
                .isEqualTo(page.style());
        assertThat(page.html()).doesNotContain("<script", "style=", "<img", "<link", "src=", "http", "onclick", "url(");
    }

    @Test
    void what_somebody_wrote_is_shown_as_text_whatever_it_is() throws Exception {
        files.note(reports.victim, "<script>alert('x')</script> & \"quoted\" \u0000\u0008\uFFFF [[${7*7}]] __${7*7}__");
        files.relative(reports.victim, Relation.SIBLING, "<img src=x onerror=alert(1)>", "+8613800000004");
        List<SimilarStory> stories =
                List.of(Stories.ended(InterventionResult.LOSS_SUFFERED, Money.ofYuan(1), "</p><script>1</script>"));
        PersuasionKit kit = files.kit(reports.victim, Files.OPERATOR, new Stories(stories, true));

        String page = PAGES.html(kit, Language.EN, Part.WHOLE).html();

        assertThat(page)
                .doesNotContain("<script", "<img", "49", "\u0000", "\u0008", "\uFFFF")
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;",
                        "[[${7*7}]] __${7*7}__",
                        "&lt;img src=x onerror=alert(1)&gt;",
                        "&lt;/p&gt;&lt;script&gt;1&lt;/script&gt;");
        assertThat(text(PAGES.pdf(kit, Language.EN, Part.WHOLE))).contains("<script>alert('x')</script>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_that_protects_a_courier_is_on_it_and_it_says_so(Language language) throws Exception {
        files.courier(reports.victim);

        String page = PAGES.html(kit(), language, Part.WHOLE).html();

        keep("withheld-%s.html".formatted(language.code()), page.getBytes(UTF_8));
        assertThat(page).doesNotContain("tel:", "138 0000 0002", "陈小某", "锁着门", Reports.HOME, Reports.HOTEL);
        assertThat(page).contains(language == Language.ZH ? "仅侦查人员可见" : "shown to investigators only");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_pdf_says_the_same_in_letters_that_can_be_copied(Language language) throws Exception {
        byte[] pdf = PAGES.pdf(kit(), language, Part.WHOLE);

        keep("kit-%s.pdf".formatted(language.code()), pdf);
        assertThat(text(pdf))
                .contains("陈小某", "138 0000 0002", "女儿说", "78 %", language == Language.ZH ? "480,000 元" : "CNY 480,000")
                .contains(
                        language == Language.ZH
                                ? List.of("劝阻材料", "安全账户", "民警上门后当事人没有转账", "虹口区")
                                : List.of("Persuasion kit", "safe account", "Hongkou"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 6);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
            assertThat(document.getDocumentInformation().getTitle()).doesNotContain(Reports.NAME);
        }
    }

    @Test
    void nothing_on_paper_is_cut_off_whatever_somebody_wrote() throws Exception {
        files.note(reports.victim, "x".repeat(400) + " 长".repeat(300) + "字".repeat(500));
        files.note(reports.victim, "\uD83D\uDE00 \u0F40 \u0645\u0631\u062D\u0628\u0627 \uD840\uDC00 \u20AC end");

        byte[] pdf = PAGES.pdf(kit(), Language.ZH, Part.WHOLE);

        keep("long-zh.pdf", pdf);
        List<Float> ends = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) throws IOException {
                    ends.add(letters.getLast().getXDirAdj() + letters.getLast().getWidthDirAdj());
                    super.writeString(line, letters);
                }
            }.getText(document);
            assertThat(text.chars().filter(letter -> letter == '字').count()).isGreaterThanOrEqualTo(500);
            assertThat(text.chars().filter(letter -> letter == 'x').count()).isGreaterThanOrEqualTo(400);
            assertThat(text).contains("end");
            assertThat(ends)
                    .allSatisfy(end -> assertThat(end)
                            .isLessThan(document.getPage(0).getMediaBox().getWidth() - 40));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_kit_of_an_unknown_scam_asks_which_it_is(Language language) throws Exception {
        Reports other = Reports.aboutSomebody();
        files.report(other.suspecting(ScamType.UNKNOWN).opened());
        PersuasionKit kit = files.kit(other.victim, Files.OPERATOR, new Stories(List.of(), false));

        String page = PAGES.html(kit, language, Part.WHOLE).html();

        keep("unknown-%s.html".formatted(language.code()), page.getBytes(UTF_8));
        assertThat(page).contains("class=\"clues\"");
        assertThat(matches(page, "<dd>([^<]+)</dd></div>")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(page).contains(language == Language.ZH ? "可能不全" : "may be missing");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_is_well_formed(Language language) throws Exception {
        String page = PAGES.html(kit(), language, Part.WHOLE).html().replace("<!DOCTYPE html>", "");

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(page)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("html");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_for_officers_is_in_the_part_that_may_be_shown(Language language) throws Exception {
        files.courier(reports.victim);
        PersuasionKit kit = files.kit(reports.victim, INVESTIGATOR, STORIES);
        PersuasionKit reduced = kit();
        String page = PAGES.html(kit, language, Part.SHOWN).html();
        byte[] pdf = PAGES.pdf(kit, language, Part.SHOWN);
        String printed = text(pdf);

        keep("shown-%s.html".formatted(language.code()), page.getBytes(UTF_8));
        keep("shown-%s.pdf".formatted(language.code()), pdf);
        assertThat(kit.promisesNotKept()).isPositive();
        assertThat(matches(page, "<h2 id=\"h-([a-z]+)\">[^<]+</h2>"))
                .containsExactly("now", "promise", "script", "stories");
        assertThat(page).doesNotContain("tel:", "class=\"inside\"", "role=\"note\"", "#relatives");
        for (String shown :
                List.of(page, printed, PAGES.html(reduced, language, Part.SHOWN).html())) {
            assertThat(withoutBreaks(shown))
                    .doesNotContain(Reports.NAME, "陈小某", "王某", "13800000002", "锁着门", "说好不再联系")
                    .doesNotContain(Reports.PHONE, "7/9", "78%")
                    .doesNotContain(forOfficers(kit, language));
        }
        assertThat(withoutBreaks(printed))
                .contains(withoutBreaks(kit.script().summary().in(language)))
                .contains(withoutBreaks(kit.identity().never().getFirst().in(language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void one_part_leads_to_the_other_in_the_same_language(Language language) {
        String whole = PAGES.html(kit(), language, Part.WHOLE).html();
        String shown = PAGES.html(kit(), language, Part.SHOWN).html();

        assertThat(whole).contains("href=\"?part=shown&amp;lang=" + language.code() + "\"");
        assertThat(shown)
                .contains("href=\"?lang=" + language.code() + "\"")
                .contains(
                        "href=\"?lang=en&amp;part=shown\"",
                        "href=\"?format=pdf&amp;lang=" + language.code() + "&amp;part=shown\"");
    }

    @Test
    void what_was_not_found_was_looked_for_among_so_many_and_promises_of_older_lines_are_not_counted() {
        PersuasionKit kit = files.kit(
                reports.victim, Files.OPERATOR, new Stories(Collections.nCopies(100, Stories.dissuaded()), true));

        assertThat(PAGES.html(kit, Language.EN, Part.SHOWN).html())
                .contains("There is none among the 60 most similar cases.");
        assertThat(PAGES.html(kit, Language.EN, Part.WHOLE).html())
                .contains("Has promised 1 time(s)")
                .doesNotContain("at least");
    }

    /** All that is written for officers only. */
    private static List<String> forOfficers(PersuasionKit kit, Language language) {
        ResourceBundle words = ResourceBundle.getBundle("forestall.cases.persuasion.words", language.locale());
        return Stream.of(
                        Stream.of("inside", "shown", "withheld", "relatives", "told", "tactics", "identity", "answers")
                                .map(words::getString),
                        kit.identity().proofs().stream().map(proof -> proof.in(language)),
                        kit.script().ask().stream().map(ask -> ask.in(language)),
                        kit.script().steps().stream().map(step -> step.tell().in(language)))
                .flatMap(text -> text)
                .map(RenderedPagesTest::withoutBreaks)
                .toList();
    }

    private static String withoutBreaks(String text) {
        return text.replaceAll("\\s", "");
    }

    private PersuasionKit kit() {
        return files.kit(reports.victim, Files.OPERATOR, STORIES);
    }

    private static List<SimilarStory> stories() {
        List<SimilarStory> stories = new ArrayList<>();
        stories.addAll(Collections.nCopies(7, Stories.dissuaded(Tactic.RELATIVE_ENGAGED)));
        stories.addAll(Collections.nCopies(2, Stories.lost(Tactic.RELATIVE_ENGAGED, Tactic.BANK_CONTACTED)));
        stories.addAll(Collections.nCopies(3, Stories.dissuaded(Tactic.SIMILAR_CASES_SHOWN)));
        return stories;
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** For somebody who wants to look at it. */
    private static void keep(String name, byte[] page) throws IOException {
        java.nio.file.Files.createDirectories(LOOK);
        java.nio.file.Files.write(LOOK.resolve(name), page);
    }
}
