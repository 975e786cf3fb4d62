package forestall.cases.money;

import static forestall.cases.money.Finding.ALREADY_TRANSFERRED;
import static forestall.cases.money.Finding.DISSUADED;
import static forestall.cases.money.Finding.WARNED;
import static forestall.cases.money.LossState.AT_RISK;
import static forestall.cases.money.LossState.LEFT;
import static forestall.cases.money.LossState.PREVENTED_BEFORE_TRANSFER;
import static forestall.cases.money.LossState.STOPPED_IN_ACCOUNT;
import static forestall.cases.money.LossState.SUFFERED;
import static forestall.cases.money.LossState.WITHDRAWN;
import static forestall.events.vocabulary.PreventedBy.CALL;
import static forestall.events.vocabulary.PreventedBy.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LossPolicyTest {

    private static final InterventionId INTERVENTION = InterventionId.of("0198a000-0000-7000-8000-000000000001");
    private static final Dimensions DIMENSIONS =
            new Dimensions(null, null, ScamType.POLICE_PROCURATORATE_COURT, Grade.RED, AgeBand.FROM_45_TO_59);
    private static final ConfirmationPolicy CONFIRMATION = new ConfirmationPolicy(new Money(1_000));
    private static final Instant MORNING = Instant.parse("2026-11-14T01:00:00Z");

    private int hour;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void the_loss_that_an_interventions_encounters_add_up_to(
            String sentence, List<Encounter> encounters, String expected) {
        Optional<Loss> loss = settled(encounters);

        assertThat(loss.map(LossPolicyTest::told).orElse("none")).isEqualTo(expected);
    }

    static Stream<Arguments> the_loss_that_an_interventions_encounters_add_up_to() {
        LossPolicyTest at = new LossPolicyTest();
        return Stream.of(
                row("nobody met: nothing", List.of(), "none"),
                row(
                        "an officer dissuades with an amount: prevented",
                        List.of(at.met(VISIT, DISSUADED, 300)),
                        "PREVENTED_BEFORE_TRANSFER 300 by VISIT, OFFICER_ESTIMATE, not warned"),
                row("an officer dissuades without an amount: nothing", List.of(at.met(VISIT, DISSUADED, 0)), "none"),
                row("a promise on the telephone prevents nothing yet", List.of(at.met(CALL, DISSUADED, 300)), "none"),
                row("a warning alone is nothing", List.of(at.met(VISIT, WARNED, 300)), "none"),
                row(
                        "transferred, said on the telephone",
                        List.of(at.met(CALL, ALREADY_TRANSFERRED, 300)),
                        "SUFFERED 300 by CALL, STATED_BY_VICTIM, not warned"),
                row(
                        "transferred, found by an officer, after a warning",
                        List.of(at.met(CALL, WARNED, 0), at.met(VISIT, ALREADY_TRANSFERRED, 300)),
                        "SUFFERED 300 by VISIT, OFFICER_ESTIMATE, warned"),
                row("transferred, nobody ever said how much", List.of(at.met(VISIT, ALREADY_TRANSFERRED, 0)), "none"),
                row(
                        "transferred without an amount: the one that was at risk",
                        List.of(at.met(CALL, WARNED, 200), at.met(VISIT, ALREADY_TRANSFERRED, 0)),
                        "SUFFERED 200 by VISIT, STATED_BY_VICTIM, warned"),
                row(
                        "transferred, told twice without an amount: what was at risk before it was told last",
                        List.of(
                                at.met(CALL, ALREADY_TRANSFERRED, 0),
                                at.met(CALL, WARNED, 200),
                                at.met(VISIT, ALREADY_TRANSFERRED, 0)),
                        "SUFFERED 200 by CALL, STATED_BY_VICTIM, not warned"),
                row(
                        "a later estimate replaces the earlier",
                        List.of(at.met(VISIT, DISSUADED, 300), at.met(VISIT, DISSUADED, 200)),
                        "PREVENTED_BEFORE_TRANSFER 200 by VISIT, OFFICER_ESTIMATE, warned"),
                row(
                        "dissuaded, and transferred after all: the same money, gone",
                        List.of(at.met(VISIT, DISSUADED, 300), at.met(VISIT, ALREADY_TRANSFERRED, 250)),
                        "SUFFERED 250 by VISIT, OFFICER_ESTIMATE, warned"),
                row(
                        "gone stays gone, whatever a later visit dissuades from",
                        List.of(at.met(CALL, ALREADY_TRANSFERRED, 300), at.met(VISIT, DISSUADED, 500)),
                        "SUFFERED 300 by CALL, STATED_BY_VICTIM, not warned"),
                row(
                        "the amount of money gone is corrected, not when it was known",
                        List.of(at.met(CALL, ALREADY_TRANSFERRED, 300), at.met(VISIT, ALREADY_TRANSFERRED, 350)),
                        "SUFFERED 350 by CALL, OFFICER_ESTIMATE, not warned"));
    }

    @Test
    void a_loss_has_the_same_id_for_as_long_as_it_lives_and_each_change_is_one_revision_higher() {
        List<Encounter> met = new ArrayList<>(List.of(met(VISIT, DISSUADED, 300)));
        Loss first = revised(Optional.empty(), met);
        met.add(met(VISIT, DISSUADED, 200));
        Loss second = revised(Optional.of(first), met);
        met.add(met(CALL, ALREADY_TRANSFERRED, 200));
        Loss third = revised(Optional.of(second), met);

        assertThat(List.of(first, second, third)).extracting(Loss::revision).containsExactly(1, 2, 3);
        assertThat(List.of(first, second, third)).extracting(Loss::lossId).containsOnly(Loss.idFor(INTERVENTION));
        assertThat(third.kind()).isEqualTo(LossKind.SUFFERED);
    }

    @Test
    void what_changes_nothing_is_no_revision() {
        List<Encounter> met = new ArrayList<>(List.of(met(VISIT, DISSUADED, 300)));
        Loss first = revised(Optional.empty(), met);
        met.add(met(CALL, WARNED, 0));

        assertThat(LossPolicy.decide(INTERVENTION, Optional.of(first), met, met, CONFIRMATION))
                .isEqualTo(new LossDecision.Unchanged());
    }

    @Test
    void a_warning_in_an_earlier_intervention_was_a_warning() {
        Encounter longAgo = met(CALL, WARNED, 0);
        Encounter gone = met(VISIT, ALREADY_TRANSFERRED, 300);

        LossDecision decision =
                LossPolicy.decide(INTERVENTION, Optional.empty(), List.of(gone), List.of(longAgo, gone), CONFIRMATION);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        LossDecision.Revised.class,
                        revised -> assertThat(revised.loss().warnedBefore()).isTrue());
    }

    @RepeatedTest(50)
    void in_whatever_order_encounters_become_known_the_loss_is_the_same_and_counted_once() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Encounter> inOrder = Stream.generate(() -> met(
                        random.nextBoolean() ? CALL : VISIT,
                        Finding.values()[random.nextInt(3)],
                        random.nextInt(4) * 100))
                .limit(5)
                .toList();
        List<Encounter> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);

        assertThat(settled(shuffled).map(LossPolicyTest::told))
                .as("seed %d", seed)
                .isEqualTo(settled(inOrder).map(LossPolicyTest::told));
    }

    @Test
    void what_is_announced_says_what_the_loss_says() {
        Loss loss = revised(Optional.empty(), List.of(met(VISIT, DISSUADED, 300)));
        VictimId victim = new VictimId("victim-0123456789");

        assertThat(LossAnnouncement.of(victim, null, loss))
                .hasValueSatisfying(event -> assertThat(event)
                        .isInstanceOfSatisfying(forestall.events.LossPrevented.class, prevented -> {
                            assertThat(prevented.amount()).isEqualTo(new Money(300));
                            assertThat(prevented.evidence()).isEqualTo(LossEvidence.OFFICER_ESTIMATE);
                            assertThat(prevented.occurredAt()).isEqualTo(loss.occurredAt());
                            assertThat(prevented.revision()).isEqualTo(1);
                        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_encounters_do_to_a_loss_that_the_desk_has_entered(
            String sentence, LossState said, List<Encounter> encounters, String expected) {
        assertThat(told(settled(Optional.of(desk(said)), encounters).orElseThrow()))
                .isEqualTo(expected);
        assertThat(told(settled(Optional.of(desk(said)), encounters.reversed()).orElseThrow()))
                .as("the other way round")
                .isEqualTo(expected);
    }

    static Stream<Arguments> what_encounters_do_to_a_loss_that_the_desk_has_entered() {
        LossPolicyTest at = new LossPolicyTest();
        Encounter goneBefore = at.met(VISIT, ALREADY_TRANSFERRED, 100);
        Encounter keptBefore = at.met(VISIT, DISSUADED, 100);
        at.hour = 100;
        Encounter warned = at.met(CALL, WARNED, 200);
        Encounter promised = at.met(CALL, DISSUADED, 200);
        Encounter kept = at.met(VISIT, DISSUADED, 200);
        Encounter keptWithoutAmount = at.met(VISIT, DISSUADED, 0);
        Encounter gone = at.met(VISIT, ALREADY_TRANSFERRED, 200);
        Encounter keptAgain = at.met(VISIT, DISSUADED, 400);
        String atRisk = "AT_RISK 300 by BANK, BANK_RECORD, not warned";
        return Stream.of(
                Arguments.of("nothing that was before it", AT_RISK, List.of(goneBefore, keptBefore), atRisk),
                Arguments.of("no warning, no promise", AT_RISK, List.of(warned, promised), atRisk),
                Arguments.of(
                        "a visit prevents it, with the desk's figure",
                        AT_RISK,
                        List.of(promised, kept),
                        "PREVENTED_BEFORE_TRANSFER 300 by VISIT, BANK_RECORD, warned"),
                Arguments.of(
                        "a visit prevents it, whether or not it names an amount",
                        AT_RISK,
                        List.of(keptBefore, keptWithoutAmount),
                        "PREVENTED_BEFORE_TRANSFER 300 by VISIT, BANK_RECORD, warned"),
                Arguments.of(
                        "it was transferred, whatever came before or after",
                        AT_RISK,
                        List.of(kept, gone, keptAgain),
                        "SUFFERED 300 by VISIT, BANK_RECORD, warned"),
                Arguments.of(
                        "prevented, and transferred after all",
                        PREVENTED_BEFORE_TRANSFER,
                        List.of(kept, gone),
                        "SUFFERED 300 by VISIT, BANK_RECORD, warned"),
                Arguments.of(
                        "prevented stays prevented by whom the desk said",
                        PREVENTED_BEFORE_TRANSFER,
                        List.of(goneBefore, kept),
                        "PREVENTED_BEFORE_TRANSFER 300 by BANK, BANK_RECORD, not warned"),
                Arguments.of(
                        "that it is gone is no news of money that left",
                        LEFT,
                        List.of(gone),
                        "LEFT 300 by BANK, BANK_RECORD, not warned"),
                Arguments.of(
                        "stopped stays stopped",
                        STOPPED_IN_ACCOUNT,
                        List.of(gone, kept),
                        "STOPPED_IN_ACCOUNT 300 by BANK, BANK_RECORD, not warned"),
                Arguments.of(
                        "gone stays gone", SUFFERED, List.of(kept), "SUFFERED 300 by BANK, BANK_RECORD, not warned"),
                Arguments.of(
                        "a warning before the money was gone, known late",
                        SUFFERED,
                        List.of(keptBefore),
                        "SUFFERED 300 by BANK, BANK_RECORD, warned"),
                Arguments.of(
                        "what was withdrawn stays withdrawn",
                        WITHDRAWN,
                        List.of(goneBefore, warned),
                        "WITHDRAWN 0 by BANK, BANK_RECORD, not warned"),
                Arguments.of(
                        "until somebody tells of money again",
                        WITHDRAWN,
                        List.of(goneBefore, gone),
                        "SUFFERED 200 by VISIT, OFFICER_ESTIMATE, not warned"));
    }

    @Test
    void a_warning_known_late_revises_every_loss_of_the_file_that_came_after_it() {
        Loss ofAnother = Loss.first(
                InterventionId.of("0198a000-0000-7000-8000-000000000002"), null, said(SUFFERED), CONFIRMATION);
        Loss further = Loss.first(INTERVENTION, "second transfer", said(SUFFERED), CONFIRMATION);
        Encounter warning = met(CALL, WARNED, 0);

        List<Loss> revised = LossPolicy.afterReport(
                INTERVENTION, List.of(ofAnother, further), List.of(warning), List.of(warning), CONFIRMATION);

        assertThat(revised)
                .extracting(Loss::lossId, Loss::revision, Loss::warnedBefore)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ofAnother.lossId(), 2, true),
                        org.assertj.core.groups.Tuple.tuple(further.lossId(), 2, true));
        assertThat(LossPolicy.afterReport(INTERVENTION, revised, List.of(warning), List.of(warning), CONFIRMATION))
                .isEmpty();
    }

    @Test
    void a_large_amount_that_an_encounter_states_awaits_a_second_person() {
        List<Encounter> met = new ArrayList<>(List.of(met(VISIT, DISSUADED, 1_001)));
        Loss large = revised(Optional.empty(), met);
        met.add(met(VISIT, DISSUADED, 1_000));
        Loss smaller = revised(Optional.of(large), met);

        assertThat(large.awaitsConfirmation()).isTrue();
        assertThat(large.counted()).isNull();
        assertThat(large.latest().statedBy()).isEqualTo("operator");
        assertThat(smaller.awaitsConfirmation()).isFalse();
        assertThat(smaller.counted()).isEqualTo(smaller.latest());
    }

    private static Arguments row(String sentence, List<Encounter> encounters, String expected) {
        return Arguments.of(sentence, encounters, expected);
    }

    /** Entered in the fiftieth hour. */
    private static Loss desk(LossState state) {
        return Loss.first(INTERVENTION, null, said(state), CONFIRMATION);
    }

    private static LossRevision said(LossState state) {
        Instant at = MORNING.plus(Duration.ofHours(50));
        return new LossRevision(
                1,
                state,
                new Money(state == WITHDRAWN ? 0 : 300),
                LossEvidence.BANK_RECORD,
                PreventedBy.BANK,
                at,
                false,
                DIMENSIONS,
                null,
                null,
                "investigator",
                new DeskWord(state, at),
                null);
    }

    private static Optional<Loss> settled(List<Encounter> encounters) {
        return settled(Optional.empty(), encounters);
    }

    private static Optional<Loss> settled(Optional<Loss> entered, List<Encounter> encounters) {
        Optional<Loss> known = entered;
        for (int i = 1; i <= encounters.size(); i++) {
            List<Encounter> soFar = encounters.subList(0, i);
            if (LossPolicy.decide(INTERVENTION, known, soFar, soFar, CONFIRMATION)
                    instanceof LossDecision.Revised(Loss loss)) {
                known = Optional.of(loss);
            }
        }
        return known;
    }

    private static Loss revised(Optional<Loss> known, List<Encounter> met) {
        return ((LossDecision.Revised) LossPolicy.decide(INTERVENTION, known, met, met, CONFIRMATION)).loss();
    }

    private static String told(Loss loss) {
        return "%s %d by %s, %s, %s"
                .formatted(
                        loss.state(),
                        loss.amount().fen(),
                        loss.by(),
                        loss.evidence(),
                        loss.warnedBefore() ? "warned" : "not warned");
    }

    /** Each an hour after the one before. */
    private Encounter met(PreventedBy by, Finding finding, long fen) {
        return new Encounter(
                UUID.randomUUID(),
                MORNING.plus(Duration.ofHours(hour++)),
                by,
                finding,
                fen == 0 ? null : new Money(fen),
                DIMENSIONS,
                "operator");
    }
}
