package forestall.cases.casefile;

import forestall.events.facts.Caller;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who called the person, or carries money for those who did: a number, a handle or bank accounts, and between when it was seen. Does not
 * print them.
 *
 * @param role {@code COURIER} for who carries money; null for whoever else
 */
public record Suspect(
        @Nullable CaseRole role,
        @Nullable PhoneNumber phone,
        @Nullable String handle,
        List<String> accounts,
        Instant firstSeen,
        Instant lastSeen) {

    public Suspect {
        accounts = List.copyOf(accounts);
    }

    /** Adds a caller; one of whom nothing is known is none. */
    static List<Suspect> seen(List<Suspect> suspects, Caller caller, Instant at) {
        return caller.phone() == null
                        && caller.handle() == null
                        && caller.accounts().isEmpty()
                ? suspects
                : seen(suspects, new Suspect(null, caller.phone(), caller.handle(), caller.accounts(), at, at));
    }

    /** Adds somebody; the same number and handle in the same role is the same suspect. */
    public static List<Suspect> seen(List<Suspect> suspects, Suspect seen) {
        List<Suspect> after = new ArrayList<>(suspects);
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).same(seen)) {
                after.set(i, after.get(i).and(seen));
                return List.copyOf(after);
            }
        }
        after.add(seen);
        return List.copyOf(after);
    }

    boolean same(Suspect other) {
        return role == other.role && Objects.equals(phone, other.phone) && Objects.equals(handle, other.handle);
    }

    private Suspect and(Suspect other) {
        TreeSet<String> all = new TreeSet<>(accounts);
        all.addAll(other.accounts);
        return new Suspect(
                role,
                phone,
                handle,
                List.copyOf(all),
                firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen,
                lastSeen.isAfter(other.lastSeen) ? lastSeen : other.lastSeen);
    }

    @Override
    public String toString() {
        return "[suspect seen from " + firstSeen + " to " + lastSeen + "]";
    }
}
