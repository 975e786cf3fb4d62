package forestall.local.identity;

import java.util.List;
import java.util.Optional;

/**
 * Someone, or some machine, that may sign in.
 *
 * @param station the station's code, for those who work at one
 * @param feed the feed's id, for those that are one
 */
record Caller(String name, List<String> roles, Optional<String> station, Optional<String> feed) {

    Caller {
        roles = List.copyOf(roles);
    }

    static Caller of(String name, String role) {
        return new Caller(name, List.of(role), Optional.empty(), Optional.empty());
    }

    static Caller ofStation(String name, String code) {
        return new Caller(name, List.of("station"), Optional.of(code), Optional.empty());
    }

    static Caller ofFeed(String name) {
        return new Caller(name, List.of("feed"), Optional.empty(), Optional.of(name));
    }

    /** Known to everybody: these callers exist on developers' machines only. */
    String secret() {
        return name + "-secret";
    }
}
