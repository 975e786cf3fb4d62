package forestall.cases.console.in;

import forestall.cases.Fields;
import forestall.cases.console.TypedTime;
import forestall.cases.money.Freeze;
import forestall.cases.money.FreezeEntry;
import forestall.cases.money.Loss;
import forestall.cases.money.LossEntry;
import forestall.cases.money.LossRevision;
import forestall.cases.money.LossState;
import forestall.cases.money.NewLoss;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.typed.Yuan;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed of a loss, as it was typed.
 *
 * @param seen the revision that the form showed; only to correct one
 * @param intervention only to enter one
 * @param amount in yuan
 * @param occurredAt like the other times in Shanghai, to the minute
 * @param account left empty it stays what it was, since it is shown masked
 */
public record LossForm(
        @Nullable Long seen,
        @Nullable UUID intervention,
        @Nullable String transfer,
        @Nullable LossState state,
        @Nullable String amount,
        @Nullable LossEvidence evidence,
        @Nullable PreventedBy by,
        @Nullable String occurredAt,
        @Nullable String bank,
        @Nullable String account,
        @Nullable String frozenAt,
        @Nullable String freezeEndsAt,
        @Nullable String returnedAt,
        @Nullable String note,
        @Nullable String closedFileReason) {

    private static final int LONGEST_REASON = 500;

    static LossForm empty(Instant now) {
        return new LossForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TypedTime.text(now),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static LossForm of(Loss known) {
        LossRevision latest = known.latest();
        Freeze freeze = latest.freeze();
        return new LossForm(
                (long) known.revision(),
                null,
                null,
                known.state(),
                latest.amount().toString(),
                latest.evidence(),
                latest.by(),
                TypedTime.text(latest.occurredAt()),
                latest.bank(),
                null,
                freeze == null ? null : TypedTime.text(freeze.frozenAt()),
                freeze == null ? null : TypedTime.text(freeze.endsAt()),
                freeze == null ? null : TypedTime.text(freeze.returnedAt()),
                null,
                null);
    }

    /** The same, about another revision than the one that it was typed for. */
    LossForm about(Loss known) {
        return new LossForm(
                (long) known.revision(),
                intervention,
                transfer,
                state,
                amount,
                evidence,
                by,
                occurredAt,
                bank,
                account,
                frozenAt,
                freezeEndsAt,
                returnedAt,
                note,
                closedFileReason);
    }

    /**
     * A loss to be entered.
     *
     * @throws Refusal when some of it is missing or cannot be read
     */
    NewLoss entered() {
        return new NewLoss(
                new InterventionId(said("/interventionId", intervention, "an intervention")),
                transfer,
                entry(null),
                words(closedFileReason));
    }

    /**
     * What it says of a loss.
     *
     * @param known what was known before; null for one that is new
     * @throws Refusal when some of it is missing or cannot be read
     */
    LossEntry entry(@Nullable Loss known) {
        Freeze freeze = known == null ? null : known.latest().freeze();
        String same = freeze == null || state != LossState.STOPPED_IN_ACCOUNT ? null : freeze.account();
        String given = text(account);
        return new LossEntry(
                said("/state", state, "what became of the money"),
                Yuan.read(said("/amount", text(amount), "an amount in yuan")),
                said("/evidence", evidence, "the evidence"),
                said("/by", by, "who prevented it, or told of it"),
                said(
                        "/occurredAt",
                        TypedTime.read("/occurredAt", occurredAt, known == null ? null : known.occurredAt()),
                        "a time"),
                bank,
                new FreezeEntry(
                        given == null ? same : given,
                        TypedTime.read("/frozenAt", frozenAt, freeze == null ? null : freeze.frozenAt()),
                        TypedTime.read("/freezeEndsAt", freezeEndsAt, freeze == null ? null : freeze.endsAt()),
                        TypedTime.read("/returnedAt", returnedAt, freeze == null ? null : freeze.returnedAt())),
                words(note));
    }

    /** Nothing that the loss says besides stands once it is withdrawn. */
    static LossEntry withdrawn(Loss known, @Nullable String why, Instant now) {
        return new LossEntry(
                LossState.WITHDRAWN,
                Money.ZERO,
                known.evidence(),
                known.by(),
                now,
                null,
                new FreezeEntry(null, null, null, null),
                new FreeText(Fields.text("/why", why, LONGEST_REASON)));
    }

    private static <T> T said(String pointer, @Nullable T value, String expected) {
        if (value == null) {
            throw Refusal.invalid("missing-field", pointer, expected, "nothing");
        }
        return value;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable FreeText words(@Nullable String typed) {
        String text = text(typed);
        return text == null ? null : new FreeText(text);
    }
}
