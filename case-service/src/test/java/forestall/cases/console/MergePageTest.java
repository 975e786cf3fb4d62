package forestall.cases.console;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.VisitOutcome;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two files become one person's, after a look at what that means, and two again. */
class MergePageTest extends PagesOverHttp {

    private final PhoneNumber theirs = Reports.someNumber();
    private final Reports goesOn = Reports.aboutAStranger();
    private final Reports comesOver = Reports.aboutSomebody().under(theirs).calledBy(Reports.someNumber());
    private final String file = "/cases/" + goesOn.victim;
    private final String merge = file + "/merge";
    private final String preview = merge + "?with=" + comesOver.victim;

    @BeforeEach
    void two_files_are_known() {
        publish(goesOn.opened(), goesOn.notified(), goesOn.visited(VisitOutcome.DISSUADED, new Money(4_500_000)));
        publish(
                comesOver.opened(),
                comesOver.notified(),
                comesOver.visited(VisitOutcome.DISSUADED, new Money(4_500_000)));
        awaitFile(goesOn.victim, 3);
        awaitFile(comesOver.victim, 3);
    }

    @Test
    void the_other_file_is_found_by_number_and_by_id() {
        Page found = post(merge + "/candidates", Map.of("words", theirs.e164()), "investigator");
        assertThat(found.html())
                .contains("?with=" + comesOver.victim, Disclosure.MASKED.number(theirs))
                .doesNotContain(Disclosure.WHOLE.number(theirs));
        assertThat(found.field("words")).isEqualTo(theirs.e164());

        assertThat(post(merge + "/candidates", Map.of("words", comesOver.victim.toString()), "investigator")
                        .html())
                .contains("What a merge would do");
        assertThat(post(merge + "/candidates", Map.of("words", " "), "investigator")
                        .status())
                .isEqualTo(400);
        Page none = post(merge + "/candidates", Map.of("words", "victim-00000000-none"), "investigator");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.html()).contains("There is no such file for you.");
    }

    @Test
    void the_preview_shows_what_comes_over_and_what_to_look_at_twice() {
        Page shown = open(preview, ENGLISH, "investigator");

        assertThat(shown.html())
                .contains("goes on", "comes over", Disclosure.MASKED.number(theirs), "¥45,000.00")
                .contains("An intervention is under way in both files.")
                .contains("One loss stands in both files with the same amount on the same day")
                .contains(">Merge</button>")
                .doesNotContain("The names differ.", Disclosure.WHOLE.number(theirs));
        assertThat(open(preview, CHINESE, "investigator").html()).contains("合并预览", "两份档案都有正在进行的劝阻。");
        assertThat(get("/v1" + file, "investigator").body().get("merged").size())
                .as("a look changes nothing")
                .isZero();
        assertThat(open("/cases/" + comesOver.victim + "/audit", ENGLISH, "supervisor")
                        .html())
                .contains("read the file");
    }

    @Test
    void a_merge_and_its_undoing_each_have_a_reason() {
        Page unsaid = post(preview, form(Map.of("reason", " ")), "investigator");
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.html()).contains("role=\"alert\"", "What a merge would do");

        Page merged = post(preview, form(Map.of("reason", "the same <b>bank card</b>")), "investigator");
        assertThat(merged.location()).contains(merge + "?done=merge&of=" + comesOver.victim);
        assertThat(open(merged.location(), ENGLISH, "investigator").html())
                .contains("The files are merged", "the same &lt;b&gt;bank card", "was merged into", "One loss stands");
        assertThat(open(file, ENGLISH, "operator").html())
                .contains("One file was merged into this one", Disclosure.MASKED.number(theirs));
        assertThat(open("/cases/" + comesOver.victim, ENGLISH, "operator").html())
                .contains("This file was merged into another one", file + "\"");
        assertThat(open(preview, ENGLISH, "investigator").html())
                .contains("That file was merged already.")
                .doesNotContain(">Merge</button>");

        Page fromTheOther = open("/cases/" + comesOver.victim + "/merge", ENGLISH, "investigator");
        assertThat(fromTheOther.html())
                .contains(merge + "/undo", "Undo this merge")
                .doesNotContain("/candidates");
        Map<String, String> undo = Map.of("from", comesOver.victim.toString(), "reason", "two sisters");
        assertThat(post(merge + "/undo", form(undo), "investigator").location()).contains("done=undo");
        assertThat(get("/v1" + file, "investigator").body().get("merged").size())
                .isZero();
        Page again = post(merge + "/undo", form(undo), "investigator");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).contains("These two are not merged any more.");
    }

    @Test
    void what_cannot_be_one_person_is_said_before_anybody_tries() {
        post(
                file + "/suspects",
                form(Map.of("role", "SUSPECT", "phone", theirs.e164(), "handle", "", "accounts", "")),
                "operator");

        assertThat(open(preview, ENGLISH, "investigator").html())
                .contains("These two cannot be one person.")
                .doesNotContain(">Merge</button>");
        assertThat(open(merge + "?with=" + goesOn.victim, ENGLISH, "investigator")
                        .html())
                .contains("That is this very file.");
        Page refused = post(preview, form(Map.of("reason", "they look alike")), "investigator");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html()).contains("These two cannot be one person.");
    }

    @ParameterizedTest
    @CsvSource({"operator, 403", "station, 403", "analyst, 403", "supervisor, 200"})
    void merging_is_for_those_who_investigate(String role, int status) {
        assertThat(open(merge, ENGLISH, role).status()).isEqualTo(status);
        assertThat(post(preview, form(Map.of("reason", " ")), role).status()).isEqualTo(status == 200 ? 400 : 403);
        assertThat(post(merge + "/undo", form(Map.of("from", comesOver.victim.toString(), "reason", " ")), role)
                        .status())
                .isEqualTo(status == 200 ? 400 : 403);
    }
}
