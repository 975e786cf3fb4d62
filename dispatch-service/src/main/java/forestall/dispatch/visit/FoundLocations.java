package forestall.dispatch.visit;

import forestall.events.ids.InterventionId;
import java.util.List;

/** Every place where the victim was found, only ever added to. */
public interface FoundLocations {
    void add(InterventionId intervention, FoundLocation found);

    /** In the order of finding. */
    List<FoundLocation> of(InterventionId intervention);
}
