package forestall.cases.persuasion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.Reports;
import forestall.cases.audit.AuditEntry;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.Relation;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowKitTest {

    private static final SimilarStories NONE = new Stories(List.of(), true);

    private final Files files = new Files();
    private final Reports reports = Reports.aboutSomebody();

    @BeforeEach
    void theArticlesCase() {
        reports.theArticlesCase().forEach(files::report);
        files.relative(reports.victim, Relation.CHILD, "陈小某", "+8613800000002");
        files.note(reports.victim, "女儿说他还在打电话");
    }

    @Test
    void the_kit_of_the_articles_case_has_all_its_parts() {
        PersuasionKit kit = files.kit(
                reports.victim,
                Files.OPERATOR,
                new Stories(List.of(Stories.dissuaded(Tactic.RELATIVE_ENGAGED), Stories.lost()), true));

        assertThat(kit.scam()).isEqualTo(new KnownScam(ScamType.POLICE_PROCURATORATE_COURT, false, "police"));
        assertThat(kit.script().type()).isEqualTo(ScamType.POLICE_PROCURATORATE_COURT);
        assertThat(kit.clues()).isEmpty();
        assertThat(kit.relatives()).hasSize(1);
        assertThat(kit.told())
                .extracting(Told::kind)
                .containsExactly(Told.Kind.NOTE, Told.Kind.VISIT, Told.Kind.VISIT, Told.Kind.CALL);
        assertThat(kit.promisesNotKept()).isZero();
        assertThat(kit.endedWell()).hasSize(1);
        assertThat(kit.endedBadly()).hasSize(1);
        assertThat(kit.tactics().cases()).isEqualTo(2);
        assertThat(kit.complete()).isTrue();
        assertThat(kit.withheld()).isEmpty();
    }

    @Test
    void a_promise_that_was_not_kept_is_told() {
        Reports again = reports.again();
        files.report(again.opened());

        assertThat(files.kit(reports.victim, Files.OPERATOR, NONE).promisesNotKept())
                .isEqualTo(1);
    }

    @Test
    void what_does_not_fit_the_page_is_said_to_be_missing() {
        IntStream.range(0, 20).forEach(i -> files.note(reports.victim, "note " + i));

        PersuasionKit kit = files.kit(reports.victim, Files.OPERATOR, NONE);

        assertThat(kit.told()).hasSize(KitPolicy.OCCASIONS);
        assertThat(kit.moreTold()).isTrue();
    }

    @Test
    void tactics_are_counted_over_more_cases_than_are_told() {
        PersuasionKit kit = files.kit(
                reports.victim,
                Files.OPERATOR,
                new Stories(Collections.nCopies(100, Stories.dissuaded(Tactic.RELATIVE_ENGAGED)), false));

        assertThat(kit.tactics().cases()).isEqualTo(KitPolicy.STORIES_COUNTED);
        assertThat(kit.endedWell()).hasSize(KitPolicy.STORIES_TOLD);
        assertThat(kit.complete()).isFalse();
    }

    @Test
    void of_a_courier_nothing_that_protects_is_in_it_for_those_who_do_not_investigate() {
        files.courier(reports.victim);

        PersuasionKit shown = files.kit(reports.victim, Files.OPERATOR, NONE);
        PersuasionKit whole =
                files.kit(reports.victim, new Reader("investigator", Set.of("investigator"), null, null), NONE);

        assertThat(shown.withheld()).contains("relatives", "words");
        assertThat(shown.relatives()).isEmpty();
        assertThat(shown.told()).extracting(Told::kind).doesNotContain(Told.Kind.NOTE);
        assertThat(shown.told()).extracting(Told::words).containsOnlyNulls();
        assertThat(whole.withheld()).isEmpty();
        assertThat(whole.relatives()).hasSize(1);
    }

    @Test
    void whoever_opens_it_is_on_record_and_so_is_who_may_not() {
        Reader foreign = new Reader("station", Set.of("station"), new StationCode("310101001"), null);

        files.kit(reports.victim, Files.OPERATOR, NONE);
        assertThatThrownBy(() -> files.kit(reports.victim, foreign, NONE)).isInstanceOf(Refusal.class);

        assertThat(files.audited)
                .filteredOn(entry -> entry.what() == AuditEntry.Action.SHOW_KIT)
                .extracting(AuditEntry::who, AuditEntry::granted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("operator", true),
                        org.assertj.core.groups.Tuple.tuple("station", false));
    }

    @Test
    void the_files_whose_stories_are_told_are_on_record_once() {
        files.kit(
                reports.victim,
                Files.OPERATOR,
                new Stories(
                        List.of(
                                Stories.dissuaded(),
                                Stories.lost(),
                                Stories.dissuaded(),
                                Stories.dissuaded(),
                                Stories.dissuaded()),
                        true));

        assertThat(files.audited)
                .filteredOn(entry -> entry.what() == AuditEntry.Action.SHOW_KIT)
                .flatExtracting(AuditEntry::subjects)
                .extracting(VictimId::value)
                .containsExactlyInAnyOrder(
                        reports.victim.value(),
                        "victim-of-story-0",
                        "victim-of-story-1",
                        "victim-of-story-2",
                        "victim-of-story-3");
    }

    @Test
    void it_can_be_made_of_a_file_that_says_little() {
        Reports other = Reports.aboutSomebody();
        files.report(other.visited(VisitOutcome.NOT_AT_HOME, null));
        files.report(other.closed(InterventionResult.LOST_CONTACT));

        assertThat(files.kit(other.victim, Files.OPERATOR, NONE).told()).hasSize(1);
    }
}
