package forestall.dispatch.intervention;

import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Every intervention. Its row lock guards its calls and visits too: whoever changes any of them takes the lock first, and announces after,
 * so that the events of one person leave in the order in which they were decided.
 */
public interface Interventions {
    /**
     * Locked until the transaction ends.
     *
     * @throws forestall.chassis.usecase.Refusal when there is none
     */
    Intervention lock(InterventionId id);

    /**
     * The open ones under any of these names of one person, locked, the one that was opened first at the front. There are several only
     * where they had been opened before the names were known to be one person's.
     */
    List<Intervention> lockOpenOf(Collection<VictimId> names);

    /** Adds a new one, at version 1. */
    Intervention add(Intervention intervention);

    /** Stores the changes; the answer has the next version. */
    Intervention save(Intervention intervention);

    /** Without a lock, to look at. */
    Optional<Intervention> find(InterventionId id);

    /** Those of these that there are, in no order. */
    List<Intervention> all(Collection<InterventionId> ids);

    /** Of one person, the latest first. */
    List<Intervention> of(VictimId victim);
}
