package forestall.cases.persuasion;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.facts.Money;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.Tactic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TacticPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "DISSUADED_BY_CALL,  , WELL",
        "DISSUADED_BY_VISIT, , WELL",
        "SELF_AWARE,         , WELL",
        "DISSUADED_BY_VISIT, 0, WELL",
        "DISSUADED_BY_VISIT, 1, NEITHER",
        "SELF_AWARE,         1, NEITHER",
        "LOSS_SUFFERED,      , BADLY",
        "LOSS_SUFFERED,      1, BADLY",
        "FALSE_ALARM,        , NEITHER",
        "LOST_CONTACT,       , NEITHER"
    })
    void how_a_case_ended(InterventionResult result, Long sufferedFen, Ending ending) {
        Money suffered = sufferedFen == null ? null : new Money(sufferedFen);

        assertThat(Ending.of(result, suffered)).isEqualTo(ending);
    }

    @Test
    void each_tactic_is_counted_over_the_cases_in_which_it_was_used_and_that_ended_one_way_or_the_other() {
        List<SimilarStory> stories = new ArrayList<>();
        stories.addAll(Collections.nCopies(7, Stories.dissuaded(Tactic.RELATIVE_ENGAGED)));
        stories.addAll(Collections.nCopies(2, Stories.lost(Tactic.RELATIVE_ENGAGED, Tactic.BANK_CONTACTED)));
        stories.add(Stories.dissuaded(Tactic.SIMILAR_CASES_SHOWN));
        stories.add(Stories.lost());
        stories.add(Stories.ended(InterventionResult.LOST_CONTACT, null, "", Tactic.RELATIVE_ENGAGED));

        TacticPolicy.Counts counts = TacticPolicy.count(stories);

        assertThat(counts.endedWell()).isEqualTo(8);
        assertThat(counts.cases()).isEqualTo(11);
        assertThat(counts.tactics())
                .containsExactly(
                        new TacticCount(Tactic.RELATIVE_ENGAGED, 7, 9),
                        new TacticCount(Tactic.SIMILAR_CASES_SHOWN, 1, 1),
                        new TacticCount(Tactic.BANK_CONTACTED, 0, 2),
                        new TacticCount(Tactic.SCAM_SCRIPT_EXPLAINED, 0, 0),
                        new TacticCount(Tactic.OFFICER_IDENTITY_PROVED, 0, 0));
    }

    @Test
    void without_similar_cases_nothing_is_counted() {
        TacticPolicy.Counts counts = TacticPolicy.count(List.of());

        assertThat(counts.cases()).isZero();
        assertThat(counts.tactics()).hasSize(Tactic.values().length).allMatch(count -> count.cases() == 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, true", "1, 1, 100, true", "4, 4, 100, true", "4, 5, 80, false", "2, 3, 67, true"})
    void a_share_is_in_whole_per_cent_and_said_to_be_of_few_below_five(int well, int cases, int percent, boolean few) {
        TacticCount count = new TacticCount(Tactic.BANK_CONTACTED, well, cases);

        assertThat(count.percent()).isEqualTo(percent);
        assertThat(count.isFew()).isEqualTo(few);
    }

    @ParameterizedTest
    @CsvSource({"18, 20, 1, 1", "1, 1, 0, 0", "1, 2, 0, 2", "50, 100, 5, 10"})
    void what_more_cases_show_stands_above(int well, int cases, int otherWell, int otherCases) {
        assertThat(new TacticCount(Tactic.BANK_CONTACTED, well, cases).certain())
                .isGreaterThan(new TacticCount(Tactic.BANK_CONTACTED, otherWell, otherCases).certain());
    }
}
