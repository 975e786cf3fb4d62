package forestall.cases.casefile;

import forestall.events.facts.Caller;
import forestall.events.facts.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who called the person: a number, a handle or bank accounts, and between when it was seen. Does not print them. */
public record Suspect(
        @Nullable PhoneNumber phone,
        @Nullable String handle,
        List<String> accounts,
        Instant firstSeen,
        Instant lastSeen) {

    public Suspect {
        accounts = List.copyOf(accounts);
    }

    /** Adds a caller; the same number and handle is the same suspect, a caller of whom nothing is known is none. */
    static List<Suspect> seen(List<Suspect> suspects, Caller caller, Instant at) {
        if (caller.phone() == null
                && caller.handle() == null
                && caller.accounts().isEmpty()) {
            return suspects;
        }
        Suspect seen = new Suspect(caller.phone(), caller.handle(), caller.accounts(), at, at);
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

    private boolean same(Suspect other) {
        boolean named = phone != null || handle != null;
        return named
                ? Objects.equals(phone, other.phone) && Objects.equals(handle, other.handle)
                : other.phone == null && other.handle == null;
    }

    private Suspect and(Suspect other) {
        TreeSet<String> all = new TreeSet<>(accounts);
        all.addAll(other.accounts);
        return new Suspect(
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
