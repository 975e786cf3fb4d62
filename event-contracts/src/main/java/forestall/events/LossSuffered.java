package forestall.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that is gone. Wakes: statistics.
 *
 * @param revision of the loss: a higher one replaces a lower one, also that of a LossPrevented with the same lossId; an amount of 0 withdraws
 *     the loss
 * @param by through whom it became known
 * @param warnedBefore whether the squad had warned the victim before the money left
 */
public record LossSuffered(
        VictimId victimId,
        LossId lossId,
        int revision,
        @JsonProperty("amountFen") Money amount,
        LossEvidence evidence,
        PreventedBy by,
        InterventionId interventionId,
        Instant occurredAt,
        @Nullable String bank,
        boolean warnedBefore,
        Dimensions dimensions)
        implements CaseEvent {

    @Override
    public UUID correlation() {
        return interventionId.value();
    }
}
