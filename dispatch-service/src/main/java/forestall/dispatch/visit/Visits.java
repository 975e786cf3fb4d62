package forestall.dispatch.visit;

import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.VisitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every visit; changed only under the lock of its intervention. Of one intervention at most one is open. */
public interface Visits {
    Optional<Visit> find(VisitId id);

    /** In the order of their attempts. */
    List<Visit> of(InterventionId intervention);

    Visit add(Visit visit);

    /**
     * Stores the changes; the answer has the next version. Officers who are at the visit now are at no other, and those who were are free.
     *
     * @throws forestall.chassis.usecase.Refusal when one of them is at another visit, naming it
     */
    Visit save(Visit visit);

    /** Those of these officers who are at a visit now, and at which. */
    Map<OfficerId, VisitId> engaged(Collection<OfficerId> officers);
}
