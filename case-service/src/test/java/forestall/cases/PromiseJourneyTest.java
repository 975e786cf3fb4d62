package forestall.cases;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.VisitOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The article's person who promises not to listen to the scammers and then loses several hundred thousand yuan. */
class PromiseJourneyTest extends RunningCaseService {

    private static final Money LOST = new Money(38_765_432);
    private static final Money LOST_AS_WELL = new Money(12_345_601);

    private final Reports reports = Reports.aboutSomebody();
    private final String file = "/v1/cases/" + reports.victim;
    private int reported;

    @Test
    void who_promised_and_then_lost_several_hundred_thousand_yuan_is_counted_once_as_lost_after_a_warning() {
        thePersonPromisesOnTheTelephoneNotToListen();
        theFeedHearsTheScammersAgain();
        theOfficerComesTooLate();
        anInvestigatorFindsAnotherTransfer();
        theInterventionIsClosed();

        List<LossSuffered> announced = Announced.about(reports.victim, LossSuffered.class, 2);
        assertThat(announced).extracting(LossSuffered::amount).containsExactly(LOST, LOST_AS_WELL);
        assertThat(announced).allSatisfy(loss -> assertThat(loss.warnedBefore()).isTrue());
        assertThat(announced)
                .extracting(LossSuffered::evidence)
                .containsExactly(LossEvidence.OFFICER_ESTIMATE, LossEvidence.BANK_RECORD);
        assertThat(Announced.about(reports.victim, LossPrevented.class, 0)).isEmpty();
        assertThat(Announced.suffered(reports.victim))
                .hasSize(2)
                .allSatisfy(loss -> assertThat(loss.warnedBefore()).isTrue());
        assertThat(Announced.suffered(reports.victim).stream()
                        .mapToLong(loss -> loss.amount().fen())
                        .sum())
                .isEqualTo(51_111_033);
        assertThat(Announced.prevented(reports.victim)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallOutcome.class,
            names = {"DISSUADED", "SELF_AWARE", "IGNORED_WARNING", "DENIES", "BUSY", "NO_ANSWER"})
    void a_loss_is_one_after_a_warning_when_the_squad_spoke_to_the_person_before_in_whatever_order_that_becomes_known(
            CallOutcome outcome) {
        List<Envelope<? extends InterventionEvent>> told = new ArrayList<>(List.of(
                reports.opened(),
                reports.called(outcome, LOST),
                reports.called(CallOutcome.ALREADY_TRANSFERRED, LOST)));
        Collections.reverse(told);

        told.forEach(this::report);

        JsonNode loss = get(file, "operator").body().get("losses").get(0);
        assertThat(loss.get("state").asString()).isEqualTo("SUFFERED");
        assertThat(loss.get("warnedBefore").asBoolean())
                .isEqualTo(outcome != CallOutcome.BUSY && outcome != CallOutcome.NO_ANSWER);
    }

    private void thePersonPromisesOnTheTelephoneNotToListen() {
        report(reports.opened());
        report(reports.called(CallOutcome.DISSUADED, LOST));

        assertThat(sums()).isEqualTo("0 prevented, 0 suffered");
        assertThat(get(file, "operator").body().get("losses").size()).isZero();
    }

    private void theFeedHearsTheScammersAgain() {
        report(reports.attached(Grade.ORANGE, Grade.RED));
        report(reports.notified());

        JsonNode kit = getAsStation(file + "/persuasion-kit", Reports.CAOHEJING.value())
                .body();
        assertThat(kit.get("promisesNotKept").asInt()).isEqualTo(1);
        assertThat(kit.get("told").get(0).get("outcome").asString()).isEqualTo("DISSUADED");
    }

    private void theOfficerComesTooLate() {
        report(reports.accepted());
        report(reports.assigned());
        report(reports.visited(VisitOutcome.ALREADY_TRANSFERRED, LOST));

        assertThat(sums()).isEqualTo("0 prevented, 38765432 suffered");
    }

    private void anInvestigatorFindsAnotherTransfer() {
        Answer entered =
                post(file + "/losses", """
                {"interventionId":"%s","transfer":"second account","state":"SUFFERED","amountFen":%d,
                 "evidence":"BANK_RECORD","by":"BANK","occurredAt":"2026-11-14T07:30:00Z"}""".formatted(reports.intervention, LOST_AS_WELL.fen()), "investigator");

        assertThat(entered.status()).as(entered.raw().body()).isEqualTo(201);
        reported++;
        assertThat(sums()).isEqualTo("0 prevented, 51111033 suffered");
    }

    private void theInterventionIsClosed() {
        report(reports.closed(InterventionResult.LOSS_SUFFERED));

        JsonNode read = get(file, "operator").body();
        assertThat(read.get("state").asString()).isEqualTo("CLOSED");
        assertThat(read.get("episodes").get(0).get("result").asString()).isEqualTo("LOSS_SUFFERED");
        assertThat(read.get("losses").size()).isEqualTo(2);
        assertThat(sums()).isEqualTo("0 prevented, 51111033 suffered");
    }

    /** Delivered twice, as a broker may. */
    private void report(Envelope<? extends InterventionEvent> event) {
        publish(event, event);
        awaitFile(reports.victim, ++reported);
    }

    private String sums() {
        JsonNode sums = get(file, "operator").body().get("sums");
        return "%d prevented, %d suffered"
                .formatted(
                        sums.get("preventedBeforeTransferFen").asLong(),
                        sums.get("sufferedFen").asLong());
    }
}
