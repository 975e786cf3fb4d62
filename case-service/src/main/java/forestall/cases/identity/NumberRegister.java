package forestall.cases.identity;

import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files together know of each telephone number. */
public interface NumberRegister {

    /**
     * What is known of a number.
     *
     * @param owners the files that have it as their person's own
     */
    record Known(Set<VictimId> owners, Sightings sightings) {

        public static final Known NOTHING = new Known(Set.of(), Sightings.NONE);

        public Known {
            owners = Set.copyOf(owners);
        }

        public Known ownedBy(VictimId file) {
            return new Known(
                    Stream.concat(owners.stream(), Stream.of(file)).collect(Collectors.toUnmodifiableSet()), sightings);
        }

        public Known seen(Sighting sighting) {
            return new Known(owners, sightings.with(sighting));
        }
    }

    /** The victim id under which alerts about the number arrive. */
    VictimId nameOf(PhoneNumber number);

    Known of(PhoneNumber number);

    /** Notes that a file has the number as its person's own, and says what is known of the number then. */
    Known owned(PhoneNumber number, VictimId file);

    /** Notes where the number was seen, and says what is known of it then. */
    Known sighted(PhoneNumber number, Sighting sighting);

    /**
     * Reserves a number for a file that is going to have it as its own. Whoever claims last may go on, and sees from the answer whose
     * change to look out for.
     */
    Optional<VictimId> claim(PhoneNumber number, VictimId file);

    boolean isClaimed(PhoneNumber number, VictimId by);

    /** Gives a claim back to who had it before; without effect once somebody else claimed. */
    void giveBack(PhoneNumber number, VictimId file, Optional<VictimId> former);
}
