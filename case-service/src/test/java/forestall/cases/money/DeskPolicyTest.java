package forestall.cases.money;

import static forestall.cases.money.LossState.AT_RISK;
import static forestall.cases.money.LossState.LEFT;
import static forestall.cases.money.LossState.PREVENTED_BEFORE_TRANSFER;
import static forestall.cases.money.LossState.STOPPED_IN_ACCOUNT;
import static forestall.cases.money.LossState.SUFFERED;
import static forestall.cases.money.LossState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.usecase.Refusal;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeskPolicyTest {

    private static final DeskPolicy POLICY = new DeskPolicy(Losses.UP_TO_1000);
    private static final Instant NOW = Losses.NOON.plus(Duration.ofDays(1));
    private static final FreezeEntry NO_FREEZE = new FreezeEntry(null, null, null, null);
    private static final FreezeEntry FROZEN =
            new FreezeEntry("6222 0000 0000 1234", Losses.NOON, Losses.NOON.plus(Duration.ofDays(180)), null);

    private final List<Loss> losses = new ArrayList<>();
    private final List<Encounter> encounters = new ArrayList<>();
    private boolean open = true;

    @Test
    void a_new_loss_is_announced_with_the_dimensions_of_its_intervention() {
        encounters.add(warnedBefore(Losses.NOON));

        Posting posted = enter(null, entry(SUFFERED, 300));

        assertThat(posted.loss().lossId()).isEqualTo(Loss.idFor(Losses.INTERVENTION));
        assertThat(posted.loss().latest().statedBy()).isEqualTo("investigator");
        assertThat(posted.announced()).isInstanceOfSatisfying(LossSuffered.class, suffered -> {
            assertThat(suffered.revision()).isEqualTo(1);
            assertThat(suffered.amount()).isEqualTo(new Money(300));
            assertThat(suffered.warnedBefore()).isTrue();
            assertThat(suffered.dimensions()).isEqualTo(Losses.DIMENSIONS);
            assertThat(suffered.occurredAt()).isEqualTo(Losses.NOON);
        });
    }

    @Test
    void a_person_takes_over_what_followed_from_encounters_under_the_same_id() {
        Loss derived = derived(PREVENTED_BEFORE_TRANSFER, 250);

        Posting posted = enter(null, entry(PREVENTED_BEFORE_TRANSFER, 300));

        assertThat(posted.loss().lossId()).isEqualTo(derived.lossId());
        assertThat(posted.loss().revision()).isEqualTo(2);
        assertThat(posted.loss().entered()).isTrue();
        assertThat(posted.announced())
                .isInstanceOfSatisfying(
                        LossPrevented.class,
                        prevented -> assertThat(prevented.revision()).isEqualTo(2));
    }

    @Test
    void a_further_transfer_is_a_further_loss_and_entered_twice_the_same() {
        enter(null, entry(SUFFERED, 300));
        LossId second = enter("reference 2", entry(SUFFERED, 300)).loss().lossId();

        assertThat(losses).extracting(Loss::lossId).containsExactly(Loss.idFor(Losses.INTERVENTION), second);
        assertThatThrownBy(() -> enter(" reference 2 ", entry(SUFFERED, 400)))
                .hasMessage(
                        "expected a transfer that nobody has entered, found loss %s at revision 1; correct that one, or name a further transfer",
                        second);
        refused(() -> enter(null, entry(SUFFERED, 300)), Refusal.Reason.CONFLICT, "loss-already-entered");
    }

    @Test
    void what_is_known_to_be_gone_cannot_be_entered_as_at_risk() {
        derived(SUFFERED, 250);

        refused(() -> enter(null, entry(AT_RISK, 300)), Refusal.Reason.CONFLICT, "loss-in-another-state");
    }

    @Test
    void a_closed_file_takes_a_new_loss_only_with_a_reason_and_a_correction_always() {
        open = false;
        refused(() -> enter(null, entry(SUFFERED, 300)), Refusal.Reason.CONFLICT, "case-closed");

        Posting late = post(POLICY.entered(
                ledger(),
                new NewLoss(Losses.INTERVENTION, null, entry(LEFT, 300), new FreeText("the bank was late")),
                stamp("investigator")));
        assertThat(late.detail()).containsEntry("closedFileReason", "the bank was late");
        assertThat(correct(1, 2, entry(SUFFERED, 300)).loss().revision()).isEqualTo(2);
    }

    @Test
    void a_correction_replaces_the_figure_and_keeps_where_it_counts() {
        derived(PREVENTED_BEFORE_TRANSFER, 250);

        Posting posted = correct(1, 2, entry(LEFT, 300));

        assertThat(posted.loss().amount()).isEqualTo(new Money(300));
        assertThat(posted.loss().latest().dimensions()).isEqualTo(Losses.DIMENSIONS);
        assertThat(posted.announced()).isInstanceOfSatisfying(LossPrevented.class, withdrawn -> {
            assertThat(withdrawn.revision()).isEqualTo(2);
            assertThat(withdrawn.amount()).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void an_amount_of_0_withdraws_and_the_loss_may_be_entered_again() {
        enter(null, stopped(FROZEN));

        Posting withdrawn = correct(1, 2, entry(STOPPED_IN_ACCOUNT, 0));
        assertThat(withdrawn.loss().state()).isEqualTo(WITHDRAWN);
        assertThat(withdrawn.loss().latest().freeze()).isNull();
        assertThat(withdrawn.announced())
                .isInstanceOfSatisfying(
                        LossPrevented.class, event -> assertThat(event.amount()).isEqualTo(Money.ZERO));
        refused(() -> correct(2, 3, entry(SUFFERED, 0)), Refusal.Reason.CONFLICT, "loss-in-another-state");

        assertThat(correct(2, 3, entry(AT_RISK, 70)).loss().state()).isEqualTo(AT_RISK);
        assertThat(losses).hasSize(1);
    }

    @Test
    void a_revision_that_goes_back_or_skips_is_refused_with_both_numbers() {
        enter(null, entry(SUFFERED, 300));
        correct(1, 2, entry(SUFFERED, 200));

        assertThatThrownBy(() -> correct(2, 1, entry(SUFFERED, 100)))
                .hasMessage("expected revision 3, which follows 2, found 1");
        assertThatThrownBy(() -> correct(2, 2, entry(SUFFERED, 100)))
                .hasMessage("expected revision 3, which follows 2, found 2");
        assertThatThrownBy(() -> correct(2, 4, entry(SUFFERED, 100)))
                .hasMessage("expected revision 3, which follows 2, found 4");
        assertThatThrownBy(() -> correct(1, 2, entry(SUFFERED, 100)))
                .hasMessage("expected If-Match with revision 2, which is the latest, found 1");
        refused(() -> correct(1, 2, entry(SUFFERED, 100)), Refusal.Reason.STALE, "loss-changed");
        assertThat(losses.getFirst().amount()).isEqualTo(new Money(200));
    }

    @Test
    void a_loss_that_is_not_there_is_not_found() {
        refused(() -> correct(1, 2, entry(SUFFERED, 1)), Refusal.Reason.NOT_FOUND, "loss-not-found");
        refused(() -> confirm(1, "supervisor"), Refusal.Reason.NOT_FOUND, "loss-not-found");
    }

    @Test
    void a_large_amount_counts_when_somebody_else_has_confirmed_it() {
        assertThat(enter(null, entry(SUFFERED, 1_001)).announced()).isNull();

        assertThatThrownBy(() -> confirm(1, "investigator"))
                .hasMessage("expected somebody else to confirm revision 1, found investigator, who stated it");
        refused(() -> confirm(1, "investigator"), Refusal.Reason.CONFLICT, "loss-needs-a-second-person");
        refused(() -> confirm(2, "supervisor"), Refusal.Reason.STALE, "loss-changed");

        Posting confirmed = confirm(1, "supervisor");
        assertThat(confirmed.announced())
                .isInstanceOfSatisfying(
                        LossSuffered.class, event -> assertThat(event.amount()).isEqualTo(new Money(1_001)));
        assertThat(confirmed.loss().latest().confirmedBy()).isEqualTo("supervisor");
        refused(() -> confirm(1, "supervisor"), Refusal.Reason.CONFLICT, "loss-awaits-nobody");
    }

    @Test
    void what_an_officer_reported_is_confirmed_by_anybody_else() {
        derived(PREVENTED_BEFORE_TRANSFER, 5_000);

        refused(() -> confirm(1, "officer"), Refusal.Reason.CONFLICT, "loss-needs-a-second-person");
        assertThat(confirm(1, "investigator").announced()).isNotNull();
    }

    @Test
    void an_amount_that_the_statistics_could_not_count_is_never_confirmed() {
        derived(SUFFERED, ConfirmationPolicy.LARGEST.fen() + 1);

        refused(() -> confirm(1, "investigator"), Refusal.Reason.CONFLICT, "loss-too-large");
    }

    @Test
    void a_sum_that_would_not_fit_is_refused_before_it_is_stored() {
        ConfirmationPolicy never = new ConfirmationPolicy(ConfirmationPolicy.LARGEST);
        losses.add(Loss.first(Losses.INTERVENTION, "one", Losses.said(SUFFERED, 1), never)
                .revised(Losses.said(SUFFERED, Long.MAX_VALUE - 299), never)
                .confirmed("supervisor"));

        refused(() -> enter(null, entry(SUFFERED, 300)), Refusal.Reason.CONFLICT, "loss-sum-too-large");
        assertThat(enter(null, entry(SUFFERED, 299)).loss().amount()).isEqualTo(new Money(299));
    }

    @Test
    void a_file_takes_500_losses_and_their_corrections() {
        for (int i = 1; i < 500; i++) {
            enter("transfer " + i, entry(SUFFERED, 1));
        }
        enter(null, entry(SUFFERED, 1));

        assertThatThrownBy(() -> enter("one more", entry(SUFFERED, 1)))
                .hasMessage("expected a file with fewer than 500 losses, found 500");
        assertThat(correct(1, 2, entry(SUFFERED, 2)).loss().revision()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource
    void what_cannot_be_true_is_refused_with_its_field(String pointer, LossEntry said, String sentence) {
        assertThatThrownBy(() -> enter(null, said))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.field())
                                .extracting(Refusal.Field::pointer)
                                .isEqualTo(pointer))
                .hasMessageContaining(sentence);
        assertThat(losses).isEmpty();
    }

    static Stream<Arguments> what_cannot_be_true_is_refused_with_its_field() {
        Instant frozen = Losses.NOON;
        Instant ends = frozen.plus(Duration.ofDays(180));
        String account = "6222000000001234";
        return Stream.of(
                arguments("/amountFen", entry(SUFFERED, 0), "expected an amount of 1 fen or more, found 0"),
                arguments("/amountFen", entry(SUFFERED, 1_000_000_000_000_001L), "found 1000000000000001"),
                arguments("/amountFen", entry(SUFFERED, Long.MAX_VALUE), "found 9223372036854775807"),
                arguments("/state", entry(WITHDRAWN, 300), "expected the amount 0 with the state WITHDRAWN"),
                arguments("/occurredAt", at(NOW.plusSeconds(1)), "found 2026-11-15T04:00:01Z"),
                arguments("/occurredAt", at(Instant.parse("1999-12-31T23:59:59Z")), "expected a time from 2000-01-01"),
                arguments(
                        "/occurredAt",
                        at(Instant.MAX.truncatedTo(java.time.temporal.ChronoUnit.DAYS)),
                        "found +1000000000"),
                arguments("/note", noted("x".repeat(1 << 20)), "at most 4000 characters, found one of 1048576"),
                arguments("/bank", banked("x".repeat(101), NO_FREEZE), "found a text of 101 characters"),
                arguments("/bank", banked("a\nb", NO_FREEZE), "in one line"),
                arguments("/bank", banked(" ", FROZEN), "expected the bank"),
                arguments("/account", stopped(new FreezeEntry(null, frozen, ends, null)), "found none"),
                arguments("/account", stopped(new FreezeEntry("1 2 3", frozen, ends, null)), "found a text of 3"),
                arguments("/account", stopped(new FreezeEntry("12345\n", frozen, ends, null)), "found a text of 6"),
                arguments("/frozenAt", stopped(new FreezeEntry(account, null, ends, null)), "found none"),
                arguments("/frozenAt", stopped(new FreezeEntry(account, NOW.plusSeconds(1), ends, null)), "now"),
                arguments("/freezeEndsAt", stopped(new FreezeEntry(account, frozen, null, null)), "found none"),
                arguments("/freezeEndsAt", stopped(new FreezeEntry(account, frozen, frozen, null)), "after frozenAt"),
                arguments(
                        "/freezeEndsAt",
                        stopped(new FreezeEntry(account, frozen, NOW.plus(Duration.ofDays(367)), null)),
                        "at or before 2027-11-16"),
                arguments(
                        "/returnedAt",
                        stopped(new FreezeEntry(account, frozen, ends, frozen.minusSeconds(1))),
                        "from frozenAt"),
                arguments(
                        "/account",
                        new LossEntry(
                                SUFFERED,
                                new Money(3),
                                LossEvidence.BANK_RECORD,
                                PreventedBy.BANK,
                                Losses.NOON,
                                "a bank",
                                FROZEN,
                                null),
                        "found it with the state SUFFERED"));
    }

    @Test
    void the_name_of_a_transfer_is_one_line() {
        assertThatThrownBy(() -> enter("a\nb", entry(SUFFERED, 1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.field())
                                .extracting(Refusal.Field::pointer)
                                .isEqualTo("/transfer"))
                .hasMessage("expected a name of at most 64 characters in one line, found one of 3 characters");
    }

    @Test
    void an_intervention_of_another_file_is_refused() {
        InterventionId other = InterventionId.of("0198a000-0000-7000-8000-000000000009");

        assertThatThrownBy(() -> POLICY.entered(
                        ledger(), new NewLoss(other, null, entry(SUFFERED, 1), null), stamp("investigator")))
                .hasMessage("expected an intervention of this file, found %s", other);
    }

    @Test
    void neither_the_timeline_nor_a_log_shows_the_account() {
        Posting posted = enter(null, stopped(FROZEN));

        assertThat(posted.loss().latest().freeze()).isNotNull();
        assertThat(posted.detail().toString()).doesNotContain("1234").contains("示例银行");
        assertThat(posted.toString()).doesNotContain("6222000000001234");
        assertThat(FROZEN.toString()).doesNotContain("6222");
        assertThat(LossView.of(posted.loss(), AccountAccess.MASKED).account()).isEqualTo("****1234");
        assertThat(LossView.of(posted.loss(), AccountAccess.WHOLE).account()).isEqualTo("6222000000001234");
    }

    private Posting enter(String transfer, LossEntry said) {
        return post(POLICY.entered(
                ledger(), new NewLoss(Losses.INTERVENTION, transfer, said, null), stamp("investigator")));
    }

    private Posting correct(long seen, int number, LossEntry said) {
        return post(
                POLICY.corrected(ledger(), Loss.idFor(Losses.INTERVENTION), seen, number, said, stamp("investigator")));
    }

    private Posting confirm(long seen, String by) {
        return post(POLICY.confirmed(ledger(), Loss.idFor(Losses.INTERVENTION), seen, stamp(by)));
    }

    private Posting post(Posting posted) {
        List<Loss> after = ledger().with(posted.loss());
        losses.clear();
        losses.addAll(after);
        return posted;
    }

    private Ledger ledger() {
        return new Ledger(Losses.VICTIM, open, Map.of(Losses.INTERVENTION, Losses.DIMENSIONS), losses, encounters);
    }

    /** As an officer's report left it. */
    private Loss derived(LossState state, long fen) {
        LossRevision said = new LossRevision(
                1,
                state,
                new Money(fen),
                LossEvidence.OFFICER_ESTIMATE,
                PreventedBy.VISIT,
                Losses.NOON,
                false,
                Losses.DIMENSIONS,
                null,
                null,
                "officer",
                null,
                null);
        Loss derived = Loss.first(Losses.INTERVENTION, null, said, Losses.UP_TO_1000);
        losses.add(derived);
        return derived;
    }

    private static Encounter warnedBefore(Instant moment) {
        return new Encounter(
                UUID.randomUUID(),
                moment.minusSeconds(60),
                PreventedBy.CALL,
                Finding.WARNED,
                null,
                Losses.DIMENSIONS,
                "operator");
    }

    private static LossEntry entry(LossState state, long fen) {
        return new LossEntry(
                state, new Money(fen), LossEvidence.BANK_RECORD, PreventedBy.BANK, Losses.NOON, null, NO_FREEZE, null);
    }

    private static LossEntry stopped(FreezeEntry freeze) {
        return banked("示例银行", freeze);
    }

    private static LossEntry banked(String bank, FreezeEntry freeze) {
        return new LossEntry(
                freeze == NO_FREEZE ? SUFFERED : STOPPED_IN_ACCOUNT,
                new Money(300),
                LossEvidence.BANK_RECORD,
                PreventedBy.BANK,
                Losses.NOON,
                bank,
                freeze,
                null);
    }

    private static LossEntry at(Instant occurredAt) {
        return new LossEntry(
                SUFFERED,
                new Money(300),
                LossEvidence.BANK_RECORD,
                PreventedBy.BANK,
                occurredAt,
                null,
                NO_FREEZE,
                null);
    }

    private static LossEntry noted(String note) {
        return new LossEntry(
                SUFFERED,
                new Money(300),
                LossEvidence.BANK_RECORD,
                PreventedBy.BANK,
                Losses.NOON,
                null,
                NO_FREEZE,
                new FreeText(note));
    }

    private static Stamp stamp(String by) {
        return new Stamp(UUID.randomUUID(), by, NOW);
    }

    private static void refused(Runnable attempt, Refusal.Reason reason, String code) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.reason()).isEqualTo(reason);
        });
    }
}
