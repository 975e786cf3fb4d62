package forestall.dispatch.triage;

import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;

/**
 * Who is who: one person may be flagged under several numbers, and may be more than a victim. A person is locked before any intervention
 * of theirs, since where no intervention stands yet there is no row to lock.
 */
public interface People {
    /** Two names that are looked at together; one person twice when they are known to be the same. */
    record Two(Person one, Person other) {
        boolean areOne() {
            return one.canonical().equals(other.canonical());
        }
    }

    /** Whoever goes by this name, to look at. */
    Person of(VictimId name);

    /**
     * Whoever goes by this name, locked until the transaction ends: until then nobody else opens an intervention for this person or joins
     * one, and no other name of theirs is learnt.
     */
    Person lock(VictimId name);

    /** Whoever goes by these names, both locked likewise. */
    Two lock(VictimId name, VictimId otherName);

    /** From now on these names are this person's; of a person who is locked, or of two who were. */
    void save(Person person);

    /** What were one person's names are these two persons' from now on; of a person who is locked. */
    void part(Person one, Person other);

    /** Notes that the person holds a role; false when that was known. */
    boolean holds(VictimId person, CaseRole role, LocalDate from);
}
