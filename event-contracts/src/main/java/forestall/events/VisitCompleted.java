package forestall.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.facts.Lists;
import forestall.events.facts.Location;
import forestall.events.facts.Money;
import forestall.events.facts.NextStep;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An officer talked, or tried to talk, to the potential victim. Wakes: casefile, statistics.
 *
 * @param attempt 1 for the first visit of the intervention
 * @param next what the policy decided upon this outcome
 * @param amountAtRisk what the victim was about to transfer; absent when not stated
 * @param alertReceivedAt of the alert that opened the intervention
 * @param notifiedAt when the first station was told
 * @param visitBy by when an officer had to be at the door
 */
public record VisitCompleted(
        VictimId victimId,
        InterventionId interventionId,
        VisitId visitId,
        int attempt,
        StationCode stationCode,
        @Nullable DistrictCode districtCode,
        List<OfficerId> officerIds,
        Instant arrivedAt,
        Instant endedAt,
        VisitOutcome outcome,
        List<Tactic> tactics,
        Location location,
        @JsonProperty("amountAtRiskFen") @Nullable Money amountAtRisk,
        @Nullable ScamType confirmedScamType,
        @Nullable FreeText note,
        NextStep next,
        Instant alertReceivedAt,
        Instant notifiedAt,
        Instant visitBy,
        Dimensions dimensions)
        implements InterventionEvent {

    public VisitCompleted {
        officerIds = Lists.copyOrEmpty(officerIds);
        tactics = Lists.copyOrEmpty(tactics);
    }
}
