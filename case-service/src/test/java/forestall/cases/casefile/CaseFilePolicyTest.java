package forestall.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.cases.money.ConfirmationPolicy;
import forestall.cases.money.Loss;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CaseFilePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final ConfirmationPolicy CONFIRMATION = new ConfirmationPolicy(Money.ofYuan(1_000_000));

    private final Reports reports = Reports.aboutSomebody();
    private final List<Envelope<? extends CaseEvent>> announced = new ArrayList<>();
    private CaseFile file = CaseFile.unknown(reports.victim);

    @Test
    void the_articles_case_fills_a_file_and_keeps_300000_yuan() {
        List<Envelope<? extends InterventionEvent>> day = reports.theArticlesCase();

        day.forEach(this::enter);

        assertThat(names()).containsExactly("CaseOpened", "LossPrevented", "CaseClosed");
        LossPrevented prevented = only(LossPrevented.class);
        assertThat(prevented.amount()).isEqualTo(Reports.THE_ARTICLES_SUM);
        assertThat(prevented.dimensions().stationCode()).isEqualTo(Reports.XINHUALU);
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.version()).isEqualTo(day.size());
        assertThat(file.person().age()).isEqualTo(55);
        assertThat(file.person().numbers())
                .extracting(known -> known.number().e164())
                .containsExactly(Reports.PHONE);
        assertThat(file.person().addresses())
                .extracting(KnownAddress::text, KnownAddress::source)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Reports.HOME, "feed feed-demo"),
                        org.assertj.core.groups.Tuple.tuple(Reports.HOTEL, "HOTEL_REGISTRATION"));
        assertThat(file.suspects()).hasSize(1);
        assertThat(file.episodes().getFirst().rule()).isEqualTo("confident-official-impersonation");
        assertThat(file.episodes().getFirst().stations()).containsExactly(Reports.CAOHEJING, Reports.XINHUALU);
        assertThat(file.timeline())
                .extracting(TimelineEntry::eventId)
                .containsAll(day.stream().map(Envelope::id).toList());
        assertThat(file.timeline()).extracting(TimelineEntry::at).isSorted();
        assertThat(file.timeline()).extracting(TimelineEntry::actor).contains("operator", "station-310105004");
    }

    @Test
    void delivered_twice_every_report_changes_nothing() {
        List<Envelope<? extends InterventionEvent>> day = reports.theArticlesCase();
        day.forEach(this::enter);

        assertThat(day)
                .allSatisfy(report -> assertThat(CaseFilePolicy.decide(file, report, NOW, CONFIRMATION))
                        .isEqualTo(new CaseDecision.Unchanged()));
    }

    @RepeatedTest(30)
    void in_whatever_order_reports_arrive_the_file_says_the_same() {
        long seed = new Random().nextLong();
        List<Envelope<? extends InterventionEvent>> day = reports.theArticlesCase();
        day.forEach(this::enter);
        CaseFile inOrder = file;
        List<Envelope<? extends InterventionEvent>> shuffled = new ArrayList<>(day);
        Collections.shuffle(shuffled, new Random(seed));

        announced.clear();
        file = CaseFile.unknown(reports.victim);
        shuffled.forEach(this::enter);

        assertThat(file.state()).as("seed %d", seed).isEqualTo(CaseState.CLOSED);
        assertThat(file.losses()).isEqualTo(inOrder.losses());
        assertThat(file.person().names()).isEqualTo(inOrder.person().names());
        assertThat(file.person().addresses()).hasSameElementsAs(inOrder.person().addresses());
        assertThat(file.episodes().getFirst().dimensions())
                .isEqualTo(inOrder.episodes().getFirst().dimensions());
        assertThat(file.timeline())
                .extracting(TimelineEntry::eventId)
                .containsAll(day.stream().map(Envelope::id).toList());
        assertThat(names()).filteredOn("LossPrevented"::equals).hasSize(1);
        assertThat(names()).filteredOn("CaseOpened"::equals).hasSize(1);
        assertThat(names()).filteredOn("CaseClosed"::equals).hasSize(1);
    }

    @Test
    void a_report_about_somebody_unknown_opens_a_file() {
        enter(reports.missed(DeadlineStage.FIRST_CALL));

        assertThat(names()).containsExactly("CaseOpened");
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void the_opening_that_comes_after_the_closing_does_not_open_the_file_again() {
        Envelope<? extends InterventionEvent> opened = reports.opened();
        enter(reports.closed(InterventionResult.FALSE_ALARM));
        enter(opened);

        assertThat(names()).containsExactly("CaseOpened", "CaseClosed");
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.episodes().getFirst().openedAt()).isEqualTo(opened.happenedAt());
    }

    @Test
    void another_intervention_reopens_a_closed_file() {
        reports.theArticlesCase().forEach(this::enter);
        announced.clear();
        Reports again = reports.again();

        enter(again.opened());
        enter(again.notified());
        enter(again.closed(InterventionResult.LOST_CONTACT));

        assertThat(names()).containsExactly("CaseReopened", "CaseClosed");
        assertThat(file.episodes()).hasSize(2);
    }

    @Test
    void a_file_with_another_open_intervention_stays_open() {
        Reports again = reports.again();
        enter(reports.opened());
        enter(again.opened());
        enter(reports.closed(InterventionResult.DISSUADED_BY_CALL));

        assertThat(names()).containsExactly("CaseOpened");
        assertThat(file.state()).isEqualTo(CaseState.OPEN);

        enter(again.closed(InterventionResult.DISSUADED_BY_CALL));

        assertThat(names()).containsExactly("CaseOpened", "CaseClosed");
    }

    @Test
    void a_visit_reported_after_the_closing_still_counts() {
        Envelope<? extends InterventionEvent> visit = reports.visited(VisitOutcome.DISSUADED, new Money(500));
        enter(reports.opened());
        enter(reports.closed(InterventionResult.DISSUADED_BY_VISIT));
        enter(visit);

        assertThat(names()).containsExactly("CaseOpened", "CaseClosed", "LossPrevented");
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void the_same_transfer_is_one_loss_whose_state_moves() {
        enter(reports.visited(VisitOutcome.DISSUADED, new Money(500)));
        enter(reports.visited(VisitOutcome.ALREADY_TRANSFERRED, new Money(500)));

        assertThat(file.losses()).extracting(Loss::revision).containsExactly(2);
        assertThat(only(LossSuffered.class).lossId())
                .isEqualTo(only(LossPrevented.class).lossId());
        assertThat(only(LossSuffered.class).revision()).isEqualTo(2);
        assertThat(only(LossSuffered.class).warnedBefore()).isTrue();
    }

    @Test
    void a_warning_that_becomes_known_late_revises_the_loss() {
        Envelope<? extends InterventionEvent> warned = reports.called(CallOutcome.IGNORED_WARNING, null);
        enter(reports.visited(VisitOutcome.ALREADY_TRANSFERRED, new Money(500)));
        enter(warned);

        assertThat(announced.stream()
                        .map(Envelope::event)
                        .filter(LossSuffered.class::isInstance)
                        .map(LossSuffered.class::cast))
                .extracting(LossSuffered::revision, LossSuffered::warnedBefore)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(2, true));
    }

    @Test
    void an_amount_above_the_limit_is_known_and_not_announced() {
        enter(reports.visited(VisitOutcome.DISSUADED, Money.ofYuan(1_000_001)));

        assertThat(names()).containsExactly("CaseOpened");
        assertThat(file.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.amount()).isEqualTo(Money.ofYuan(1_000_001));
            assertThat(loss.awaitsConfirmation()).isTrue();
        });
    }

    @Test
    void the_rule_of_the_alert_that_raised_the_grade_stands() {
        enter(reports.opened());
        enter(reports.attached(Grade.YELLOW, Grade.RED));

        assertThat(file.episodes().getFirst().rule()).isEqualTo("banking-app-opened");
        assertThat(file.suspects()).hasSize(1);
    }

    @Test
    void the_same_report_always_announces_under_the_same_ids() {
        Envelope<? extends InterventionEvent> visit = reports.visited(VisitOutcome.DISSUADED, new Money(500));
        enter(visit);
        List<UUID> ids = announced.stream().map(Envelope::id).toList();
        announced.clear();
        file = CaseFile.unknown(reports.victim);
        enter(visit);

        assertThat(announced)
                .extracting(Envelope::id)
                .containsExactlyElementsOf(ids)
                .doesNotHaveDuplicates();
        assertThat(announced).extracting(Envelope::causation).containsOnly(visit.id());
    }

    @Test
    void a_file_does_not_print_who_it_is_about() {
        reports.theArticlesCase().forEach(this::enter);

        assertThat(file.toString())
                .doesNotContain(Reports.NAME, Reports.PHONE, Reports.CALLER, Reports.HOME, Reports.HOTEL, "说好");
    }

    private void enter(Envelope<? extends InterventionEvent> report) {
        if (CaseFilePolicy.decide(file, report, NOW, CONFIRMATION) instanceof CaseDecision.Changed changed) {
            file = changed.file();
            announced.addAll(changed.announced());
        }
    }

    private List<String> names() {
        return announced.stream()
                .map(envelope -> envelope.event().getClass().getSimpleName())
                .toList();
    }

    private <E> E only(Class<E> type) {
        return announced.stream()
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("expected one " + type.getSimpleName() + ", found two");
                })
                .orElseThrow();
    }
}
