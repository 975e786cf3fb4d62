package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.casefile.TimelineEntry;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryPolicyTest {

    private static final VictimId VICTIM = new VictimId("v".repeat(43));

    @Test
    void a_closed_file_tells_how_it_went() {
        Story story = told(
                InterventionResult.DISSUADED_BY_VISIT,
                List.of(
                        line(
                                0,
                                "InterventionOpened",
                                Map.of("channel", "VIDEO_CALL", "impersonates", "police", "summary", "骗子让陈丽华转账")),
                        line(
                                1,
                                "VisitCompleted",
                                Map.of(
                                        "tactics",
                                        List.of("RELATIVE_ENGAGED", "SIMILAR_CASES_SHOWN"),
                                        "note",
                                        "she believes us"))));

        assertThat(story.closed()).isTrue();
        assertThat(story.scamType()).isEqualTo(ScamType.ROMANCE);
        assertThat(story.channel()).isEqualTo(Channel.VIDEO_CALL);
        assertThat(story.agency()).isEqualTo("police");
        assertThat(story.ageBand()).isEqualTo(AgeBand.FROM_45_TO_59);
        assertThat(story.district()).hasToString("310104");
        assertThat(story.outcome()).isEqualTo(InterventionResult.DISSUADED_BY_VISIT);
        assertThat(story.tactics()).containsExactly(Tactic.SIMILAR_CASES_SHOWN, Tactic.RELATIVE_ENGAGED);
        assertThat(story.closedIn()).as("in Shanghai it was November").isEqualTo(YearMonth.of(2026, 11));
        assertThat(story.text()).isEqualTo("骗子让陈丽华转账\nshe believes us");
        assertThat(story.shown()).isEqualTo("骗子让[name]转账\nshe believes us");
        assertThat(story).asString().doesNotContain("陈丽华");
    }

    @ParameterizedTest
    @CsvSource({
        "FALSE_ALARM, false",
        "LOSS_SUFFERED, true",
        "SELF_AWARE, true",
        "LOST_CONTACT, true",
        "DISSUADED_BY_CALL, true"
    })
    void a_false_alarm_is_no_similar_case(InterventionResult result, boolean similar) {
        assertThat(told(result, List.of()).closed()).isEqualTo(similar);
    }

    @Test
    void whom_the_scammer_pretended_to_be_is_told_without_names_and_numbers_and_not_at_length() {
        assertThat(pretending("徐汇分局陈警官 13800000001").agency())
                .startsWith("徐汇分局")
                .doesNotContain("陈", "138");
        assertThat(pretending("银行".repeat(100)).agency()).hasSize(41);
    }

    private static Story pretending(String agency) {
        return told(
                InterventionResult.SELF_AWARE, List.of(line(0, "InterventionOpened", Map.of("impersonates", agency))));
    }

    @Test
    void an_open_file_is_no_similar_case() {
        assertThat(StoryPolicy.of(Files.open(VICTIM, ScamType.LOAN, Map.of()), List.of())
                        .closed())
                .isFalse();
    }

    @Test
    void what_an_officer_confirmed_is_the_type() {
        Story story = told(
                InterventionResult.LOSS_SUFFERED,
                List.of(
                        line(2, "VisitCompleted", Map.of("confirmedScamType", "INVESTMENT")),
                        line(1, "VisitCompleted", Map.of("confirmedScamType", "LOAN"))));

        assertThat(story.scamType()).isEqualTo(ScamType.INVESTMENT);
    }

    @Test
    void a_rule_s_name_is_nobody_s_words() {
        Story story = told(
                InterventionResult.SELF_AWARE,
                List.of(
                        line(0, "InterventionOpened", Map.of("summary", "how it began")),
                        line(1, "StationNotified", Map.of("reason", "confident-official-impersonation")),
                        line(2, "HandedOver", Map.of("reason", "located")),
                        line(3, "CallReleased", Map.of("reason", "silence")),
                        line(4, "InterventionClosed", Map.of("reason", "he laughs about it"))));

        assertThat(story.text()).isEqualTo("how it began\nhe laughs about it");
    }

    @Test
    void of_a_long_file_the_openings_and_the_newest_words_are_told() {
        List<TimelineEntry> lines = new ArrayList<>();
        lines.add(line(0, "InterventionOpened", Map.of("summary", "how it began")));
        for (int i = 1; i <= 100; i++) {
            lines.add(line(i, "NoteAdded", Map.of("text", ("note %03d ".formatted(i)).repeat(60))));
        }

        Story story = told(InterventionResult.SELF_AWARE, lines);

        assertThat(story.text()).startsWith("how it began").contains("note 100").doesNotContain("note 001");
        assertThat(story.text().length()).isLessThan(18_000);
        assertThat(story.shown().length()).isLessThanOrEqualTo(1_201);
    }

    @Test
    void where_a_long_text_is_cut_nothing_is_shown_that_was_not_recognised_whole() {
        for (int before = 2_380; before <= 2_400; before++) {
            String text = "1234567 ".repeat(before / 8) + "x".repeat(before % 8) + "陈丽华13800000001";
            Story story = told(
                    InterventionResult.SELF_AWARE, List.of(line(0, "InterventionOpened", Map.of("summary", text))));

            assertThat(story.shown()).doesNotContain("陈", "13");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "149900, 1000", "31245600, 300000", "99999999, 1000000"})
    void money_is_told_with_one_digit(long fen, long yuan) {
        assertThat(RoundMoney.rounded(fen)).isEqualTo(yuan);
    }

    private static Story told(InterventionResult result, List<TimelineEntry> lines) {
        return StoryPolicy.of(Files.closed(VICTIM, ScamType.ROMANCE, result, Map.of()), lines);
    }

    private static TimelineEntry line(int hour, String type, Map<String, Object> detail) {
        return Files.line(type, Files.CLOSED.minusSeconds(86_400).plusSeconds(3_600L * hour), detail);
    }
}
