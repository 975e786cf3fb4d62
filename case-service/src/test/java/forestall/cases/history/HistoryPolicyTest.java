package forestall.cases.history;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.FilesInMemory;
import forestall.cases.Reports;
import forestall.cases.casefile.AmendedFiles;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFilePolicy;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.Hand;
import forestall.cases.money.ConfirmationPolicy;
import forestall.cases.money.Loss;
import forestall.cases.money.LossSums;
import forestall.events.CaseAmended;
import forestall.events.CaseClosed;
import forestall.events.CaseEvent;
import forestall.events.CaseOpened;
import forestall.events.CaseReopened;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.vocabulary.InterventionResult;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryPolicyTest {

    private final FilesInMemory stored = new FilesInMemory();
    private final CaseFiles files = new AmendedFiles(stored);
    private final Reports reports = Reports.aboutSomebody();
    private final Records records = Records.of("1")
            .losing("PREVENTED_BEFORE_TRANSFER", 20_000, "2019-05-30")
            .losing("SUFFERED", 5_000, "2019-05-29")
            .losing("AT_RISK", 1_000, "2019-05-29");

    @Test
    void a_recorded_case_begins_a_closed_file_and_nothing_that_is_counted_is_announced() {
        take(false);

        assertThat(file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(file().episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.result()).isEqualTo(InterventionResult.DISSUADED_BY_VISIT);
            assertThat(episode.closedAt()).isEqualTo(Instant.parse("2019-05-30T16:00:00Z"));
            assertThat(episode.stations()).isEmpty();
        });
        assertThat(LossSums.of(file().losses()).preventedBeforeTransferFen()).isEqualTo(20_000);
        assertThat(file().losses()).extracting(Loss::history).containsOnly("investigator");
        assertThat(file().timeline()).singleElement().satisfies(line -> {
            assertThat(line.type()).isEqualTo("CaseImported");
            assertThat(line.at()).isEqualTo(Instant.parse("2019-05-30T16:00:00Z"));
            assertThat(line.detail()).containsOnlyKeys("summary", "tactics", "outcome", "source", "sourceId", "sha256");
        });
        assertThat(told()).hasExactlyElementsOfTypes(CaseAmended.class);
    }

    @Test
    void the_same_case_again_changes_nothing() {
        take(false);

        assertThat(take(false)).isInstanceOf(CaseDecision.Unchanged.class);
        assertThat(file().version()).isEqualTo(1);
    }

    @Test
    void a_case_that_is_to_be_counted_is_announced_as_an_ordinary_one_would_have_been_then() {
        take(true);

        assertThat(told())
                .hasExactlyElementsOfTypes(CaseOpened.class, LossPrevented.class, LossSuffered.class, CaseClosed.class);
        assertThat(stored.announced())
                .extracting(Envelope::happenedAt)
                .extracting(Instant::toString)
                .containsExactly(
                        "2019-05-29T16:00:00Z", "2019-05-29T16:00:00Z", "2019-05-28T16:00:00Z", "2019-05-30T16:00:00Z");
        assertThat(file().losses()).extracting(Loss::history).containsOnlyNulls();
        assertThat(take(true)).isInstanceOf(CaseDecision.Unchanged.class);
        assertThat(take(false)).isInstanceOf(CaseDecision.Unchanged.class);
    }

    @Test
    void imported_first_and_counted_later_it_is_announced_once() {
        take(false);
        take(true);
        take(true);

        assertThat(told())
                .hasExactlyElementsOfTypes(
                        CaseAmended.class, CaseOpened.class, LossPrevented.class, LossSuffered.class, CaseClosed.class);
        assertThat(file().losses()).hasSize(3);
        assertThat(stored.announced()).extracting(Envelope::id).doesNotHaveDuplicates();
    }

    @Test
    void an_amount_above_the_limit_awaits_a_second_person_and_then_counts_only_if_that_was_asked() {
        Records large = Records.of("2").losing("SUFFERED", 2_000, "2019-05-29");
        ConfirmationPolicy low = new ConfirmationPolicy(new Money(1_000));

        files.change(reports.victim, file -> HistoryPolicy.decide(file, large.legible(), true, hand("2"), low));

        assertThat(told()).hasExactlyElementsOfTypes(CaseOpened.class, CaseClosed.class);
        assertThat(file().losses()).allMatch(Loss::awaitsConfirmation);
    }

    @Test
    void a_person_who_is_being_called_stays_so_and_what_is_known_from_later_stands() {
        enter(reports.opened());
        Dimensions now = file().dimensions();
        int before = stored.announced().size();

        take(true);

        assertThat(file().state()).isEqualTo(CaseState.OPEN);
        assertThat(file().dimensions()).isEqualTo(now);
        assertThat(told().subList(before, told().size()))
                .hasExactlyElementsOfTypes(LossPrevented.class, LossSuffered.class);
    }

    @Test
    void a_closed_file_has_one_episode_more_and_stays_closed() {
        enter(reports.opened());
        enter(reports.closed(InterventionResult.FALSE_ALARM));
        int before = stored.announced().size();

        take(true);

        assertThat(file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(file().episodes()).hasSize(2);
        assertThat(told().subList(before, told().size()))
                .hasExactlyElementsOfTypes(
                        CaseReopened.class, LossPrevented.class, LossSuffered.class, CaseClosed.class);
    }

    @Test
    void a_case_that_comes_after_an_intervention_began_does_not_make_it_a_known_one() {
        take(false);
        enter(reports.opened());

        assertThat(file().state()).isEqualTo(CaseState.OPEN);
        assertThat(told()).hasExactlyElementsOfTypes(CaseAmended.class, CaseReopened.class);
    }

    private CaseDecision take(boolean count) {
        return files.change(
                reports.victim,
                file -> HistoryPolicy.decide(file, records.legible(), count, hand("1"), Reports.CONFIRMATION));
    }

    private static Hand hand(String sourceId) {
        return new Hand(new CaseSource("investigator", sourceId).named("line"), Records.NOW, "investigator");
    }

    private void enter(Envelope<? extends InterventionEvent> report) {
        files.change(reports.victim, file -> CaseFilePolicy.decide(file, report, Instant.now(), Reports.CONFIRMATION));
    }

    private CaseFile file() {
        return files.find(reports.victim).orElseThrow();
    }

    private List<CaseEvent> told() {
        return stored.announced().stream().<CaseEvent>map(Envelope::event).toList();
    }
}
