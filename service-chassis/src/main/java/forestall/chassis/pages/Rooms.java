package forestall.chassis.pages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The consoles of all services, as far as their reader may go: the way from each to the others. */
public final class Rooms {

    private static final String DISPATCH = "dispatch";
    private static final String CASES = "cases";
    private static final String STATISTICS = "statistics";

    private static final List<Door> DOORS = List.of(
            new Door("calls", DISPATCH, "/", Set.of("operator", "supervisor")),
            new Door("station", DISPATCH, "/station", Set.of("station")),
            new Door("supervisor", DISPATCH, "/supervisor", Set.of("supervisor")),
            new Door("letters", DISPATCH, "/supervisor/dead-letters", Set.of("supervisor")),
            new Door("cases", CASES, "/", Set.of("operator", "station", "investigator", "supervisor")),
            new Door("statistics", STATISTICS, "/", Set.of("analyst", "supervisor")));

    private final Neighbours neighbours;

    Rooms(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /**
     * One of them.
     *
     * @param name as which it stands among the words of the pages
     * @param here whether the page that shows it is in it
     */
    public record Room(String name, String address, boolean here) {}

    private record Door(String name, String service, String path, Set<String> roles) {}

    /**
     * Those that are open to the reader; none where there is no other to go to.
     *
     * @param here the one that the page is in
     */
    public List<Room> from(String here) {
        Set<String> roles = roles(SecurityContextHolder.getContext().getAuthentication());
        String own = DOORS.stream()
                .filter(door -> door.name().equals(here))
                .map(Door::service)
                .findFirst()
                .orElseThrow();
        List<Room> open = DOORS.stream()
                .filter(door -> door.roles().stream().anyMatch(roles::contains))
                .flatMap(door -> Stream.ofNullable(door.service().equals(own) ? "" : address(door.service()))
                        .map(service -> new Room(
                                door.name(), service + door.path(), door.name().equals(here))))
                .toList();
        return open.stream().allMatch(Room::here) ? List.of() : open;
    }

    private @Nullable String address(String service) {
        return switch (service) {
            case DISPATCH -> neighbours.dispatch();
            case CASES -> neighbours.cases();
            default -> neighbours.statistics();
        };
    }

    private static Set<String> roles(@Nullable Authentication reader) {
        return reader == null
                ? Set.of()
                : reader.getAuthorities().stream()
                        .map(authority ->
                                String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", ""))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
