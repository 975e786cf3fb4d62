package forestall.cases.money;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.CaseEvent;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import java.util.UUID;

/**
 * One sum of money that was about to move or moved.
 *
 * @param revision 1 at first; each correction or change of state is one higher and replaces the lower
 * @param occurredAt when it was prevented, or became known as gone
 * @param warnedBefore whether the squad had warned the victim before that
 */
public record Loss(
        LossId lossId,
        int revision,
        LossKind kind,
        Money amount,
        LossEvidence evidence,
        PreventedBy by,
        InterventionId interventionId,
        Instant occurredAt,
        boolean warnedBefore,
        Dimensions dimensions) {

    /** The transfer that an intervention is about is one loss, whatever becomes of it: its id follows from the intervention. */
    static LossId idFor(InterventionId intervention) {
        return new LossId(UUID.nameUUIDFromBytes(("loss of intervention " + intervention).getBytes(UTF_8)));
    }

    Loss atRevision(int other) {
        return new Loss(
                lossId, other, kind, amount, evidence, by, interventionId, occurredAt, warnedBefore, dimensions);
    }

    /** What the others are told about it. */
    public CaseEvent announcement(VictimId victim) {
        return switch (kind) {
            case BEFORE_TRANSFER ->
                new LossPrevented(
                        victim,
                        lossId,
                        revision,
                        LossPreventedKind.BEFORE_TRANSFER,
                        amount,
                        evidence,
                        by,
                        interventionId,
                        occurredAt,
                        null,
                        dimensions);
            case SUFFERED ->
                new LossSuffered(
                        victim,
                        lossId,
                        revision,
                        amount,
                        evidence,
                        by,
                        interventionId,
                        occurredAt,
                        null,
                        warnedBefore,
                        dimensions);
        };
    }
}
