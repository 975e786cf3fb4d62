package forestall.dispatch.triage;

import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;
import java.util.List;

/** Who is who: one person may be flagged under several numbers, and may be more than a victim. */
public interface People {
    /** The name under which this person's interventions are opened. */
    VictimId canonical(VictimId name);

    /** The other names of the same person. */
    List<VictimId> alsoKnownAs(VictimId canonical);

    /** From now on the one is the other; what was known as the one before is too. */
    void same(VictimId name, VictimId canonical);

    /** Notes that the person holds a role; false when that was known. */
    boolean holds(VictimId person, CaseRole role, LocalDate from);
}
