package forestall.dispatch.visit;

import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import java.util.List;
import java.util.Optional;

/** Every visit; changed only under the lock of its intervention. */
public interface Visits {
    Optional<Visit> find(VisitId id);

    /** In the order of their attempts. */
    List<Visit> of(InterventionId intervention);

    Visit add(Visit visit);

    /** Stores the changes; the answer has the next version. */
    Visit save(Visit visit);
}
