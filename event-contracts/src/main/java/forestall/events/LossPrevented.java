package forestall.events;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.jspecify.annotations.Nullable;

/**
 * Money that the victim kept. Wakes: statistics.
 *
 * @param revision of the loss: a higher one replaces a lower one, also that of a LossSuffered with the same lossId; an amount of 0 withdraws
 *     the loss
 * @param occurredAt when it was prevented
 * @param bank that stopped it, for STOPPED_IN_ACCOUNT
 */
public record LossPrevented(
        VictimId victimId,
        LossId lossId,
        int revision,
        LossPreventedKind kind,
        @JsonProperty("amountFen") Money amount,
        LossEvidence evidence,
        PreventedBy by,
        InterventionId interventionId,
        Instant occurredAt,
        @Nullable String bank,
        Dimensions dimensions)
        implements CaseEvent {

    @Override
    public UUID correlation() {
        return interventionId.value();
    }
}
