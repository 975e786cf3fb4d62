package forestall.cases.money;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the money desk sees of a file.
 *
 * @param open whether an intervention is under way
 * @param interventions of the person, and by what each is counted
 * @param encounters in any of them
 */
public record Ledger(
        VictimId victimId,
        boolean open,
        Map<InterventionId, Dimensions> interventions,
        List<Loss> losses,
        List<Encounter> encounters) {

    public Ledger {
        interventions = Map.copyOf(interventions);
        losses = List.copyOf(losses);
        encounters = List.copyOf(encounters);
    }

    Optional<Loss> loss(LossId id) {
        return losses.stream().filter(loss -> loss.lossId().equals(id)).findFirst();
    }

    /** The losses as they will be. */
    List<Loss> with(Loss changed) {
        return Stream.concat(
                        losses.stream().filter(loss -> !loss.lossId().equals(changed.lossId())), Stream.of(changed))
                .toList();
    }
}
