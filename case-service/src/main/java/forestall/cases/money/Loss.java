package forestall.cases.money;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One transfer, whatever becomes of its money.
 *
 * @param transfer names a further transfer of the intervention; null for the one that it is about
 * @param latest what is known
 * @param counted what counts and was announced: the latest revision, or an older one while that awaits a second person; null before
 *     anything counted
 * @param reminder the last one that a freeze ends
 * @param history the source of a case from before the system, while the statistics do not count it; null for every other
 */
public record Loss(
        LossId lossId,
        InterventionId interventionId,
        @Nullable String transfer,
        LossRevision latest,
        @Nullable LossRevision counted,
        @Nullable Reminder reminder,
        @Nullable String history) {

    /** The transfer that an intervention is about is one loss, whatever becomes of it: its id follows from the intervention. */
    static LossId idFor(InterventionId intervention) {
        return named("loss of intervention " + intervention);
    }

    /** So is each further one that has a name of its own: entered twice it is the same. */
    static LossId idFor(InterventionId intervention, @Nullable String transfer) {
        return transfer == null
                ? idFor(intervention)
                : named("loss of intervention %s by transfer %s".formatted(intervention, transfer));
    }

    private static LossId named(String name) {
        return new LossId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
    }

    static Loss first(
            InterventionId intervention,
            @Nullable String transfer,
            LossRevision stated,
            ConfirmationPolicy confirmation) {
        LossRevision first = stated.numbered(1);
        return new Loss(
                idFor(intervention, transfer),
                intervention,
                transfer,
                first,
                confirmation.asksFor(first, null) ? null : first,
                null,
                null);
    }

    /** One that an older record tells of; which of its case's transfers it is names it. */
    public static Loss recorded(
            InterventionId intervention, int ordinal, LossRevision stated, ConfirmationPolicy confirmation) {
        return first(intervention, ordinal == 1 ? null : "recorded " + ordinal, stated, confirmation);
    }

    /** The same, which the statistics do not count: whatever becomes of it is announced to nobody. */
    public Loss outOf(String source) {
        return new Loss(lossId, interventionId, transfer, latest, counted, reminder, source);
    }

    /** The same, counted like any other from now on. */
    public Loss intoTheCount() {
        return new Loss(lossId, interventionId, transfer, latest, counted, reminder, null);
    }

    /** One revision higher; what counted goes on counting while the new one awaits a second person. */
    Loss revised(LossRevision stated, ConfirmationPolicy confirmation) {
        LossRevision next = stated.numbered(latest.number() + 1);
        return new Loss(
                lossId,
                interventionId,
                transfer,
                next,
                confirmation.asksFor(next, counted) ? counted : next,
                reminder,
                history);
    }

    Loss confirmed(String second) {
        LossRevision sure = latest.confirmed(second);
        return new Loss(lossId, interventionId, transfer, sure, sure, reminder, history);
    }

    Loss reminded(Reminder of) {
        return new Loss(lossId, interventionId, transfer, latest, counted, of, history);
    }

    /** When somebody was told that its freeze ends as it ends now; null when nobody was. */
    @Nullable
    Instant remindedAt() {
        Freeze freeze = latest.freeze();
        return freeze == null || reminder == null || !reminder.freezeEndsAt().equals(freeze.endsAt())
                ? null
                : reminder.at();
    }

    public boolean awaitsConfirmation() {
        return counted == null || counted.number() < latest.number();
    }

    /** Whether a person at the desk has taken it over. */
    boolean entered() {
        return latest.deskWord() != null;
    }

    public int revision() {
        return latest.number();
    }

    public LossState state() {
        return latest.state();
    }

    /** Null while it is not decided what becomes of the money. */
    public @Nullable LossKind kind() {
        return latest.kind();
    }

    public Money amount() {
        return latest.amount();
    }

    public LossEvidence evidence() {
        return latest.evidence();
    }

    public PreventedBy by() {
        return latest.by();
    }

    public Instant occurredAt() {
        return latest.occurredAt();
    }

    public boolean warnedBefore() {
        return latest.warnedBefore();
    }
}
