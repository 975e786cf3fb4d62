package forestall.cases.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.facts.SharedTrait;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the others were told of a file's links.
 *
 * @param links each with another file and for one reason, told by this file
 * @param telling what is to be told next, all in one step; it stands here first, so that after a crash the same is told and nothing twice
 */
public record Told(Set<Link> links, List<Telling> telling) {

    public static final Told NOTHING = new Told(Set.of(), List.of());

    /** Another file and one reason. */
    public record Link(VictimId other, SharedTrait by) {}

    /**
     * One {@code CasesLinked}.
     *
     * @param id the event's, the same whichever of the two files tells it
     * @param at when it became known
     */
    public record Telling(UUID id, VictimId other, List<SharedTrait> by, Instant at) {

        public Telling {
            by = List.copyOf(by);
        }

        static Telling of(VictimId file, VictimId other, List<SharedTrait> by, Instant at) {
            String pair = Stream.of(file.value(), other.value()).sorted().collect(Collectors.joining(" and "));
            String reasons = by.stream()
                    .map(reason -> reason.kind() + " " + reason.valueHash())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return new Telling(UUID.nameUUIDFromBytes((pair + " share " + reasons).getBytes(UTF_8)), other, by, at);
        }

        boolean says(Link link) {
            return other.equals(link.other()) && by.contains(link.by());
        }
    }

    public Told {
        links = Set.copyOf(links);
        telling = List.copyOf(telling);
    }

    /** Told, or about to be. */
    boolean says(Link link) {
        return links.contains(link) || telling.stream().anyMatch(next -> next.says(link));
    }

    Told about(List<Telling> next) {
        return new Told(links, next);
    }

    /** What was to be told was told. */
    Told done() {
        Set<Link> all = new LinkedHashSet<>(links);
        telling.forEach(told -> told.by().forEach(by -> all.add(new Link(told.other(), by))));
        return new Told(all, List.of());
    }
}
