package forestall.local.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everyone who may sign in: one for each role, a squad of operators, and a station for each of Shanghai's divisions. */
final class Callers {

    private static final String STATION = "station-";

    /** Calls are claimed by one and seen by the others, so the squad has more than one. */
    private static final Pattern OF_THE_SQUAD = Pattern.compile("operator-[1-9][0-9]?");

    private final Map<String, Caller> named = Stream.of(
                    Caller.ofFeed("feed-demo"),
                    Caller.of("operator", "operator"),
                    Caller.of("investigator", "investigator"),
                    Caller.of("analyst", "analyst"),
                    Caller.of("supervisor", "supervisor"),
                    Caller.ofStation("station-caohejing", "310104017"))
            .collect(Collectors.toUnmodifiableMap(Caller::name, Function.identity()));

    private final Set<String> divisions = readDivisions();

    Optional<Caller> find(String name) {
        Caller caller = named.get(name);
        if (caller != null) {
            return Optional.of(caller);
        }
        if (OF_THE_SQUAD.matcher(name).matches()) {
            return Optional.of(Caller.of(name, "operator"));
        }
        if (name.startsWith(STATION) && divisions.contains(name.substring(STATION.length()))) {
            return Optional.of(Caller.ofStation(name, name.substring(STATION.length())));
        }
        return Optional.empty();
    }

    private static Set<String> readDivisions() {
        try (InputStream codes = Callers.class.getResourceAsStream("divisions.txt")) {
            if (codes == null) {
                throw new IllegalStateException("expected divisions.txt beside " + Callers.class + ", found none");
            }
            return new String(codes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
