package forestall.cases.network;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file's place among the others. The parents lead to the file after which the network is named; each has a smaller id than its child,
 * so they never lead in a circle, whatever was interrupted.
 *
 * @param holds the ties that the file holds; while it is being arranged, those that it held and those that it will hold
 * @param arranging whether a change of its ties is not through yet
 * @param parent another file of the same network; null for the one after which it is named
 * @param size how many files the network has, where the network is named after this file
 * @param merged the files that were merged into this one, whose ties it holds
 */
public record Node(
        VictimId file,
        Set<Holding> holds,
        boolean arranging,
        @Nullable VictimId parent,
        long size,
        List<VictimId> merged) {

    public Node {
        holds = Set.copyOf(holds);
        merged = List.copyOf(merged);
    }

    /** A file of which nothing is noted. */
    public static Node alone(VictimId file) {
        return new Node(file, Set.of(), false, null, 1, List.of());
    }

    /** All files of the person. */
    Stream<VictimId> person() {
        return Stream.concat(Stream.of(file), merged.stream());
    }

    Set<String> ties() {
        return holds.stream().map(Holding::tie).collect(Collectors.toUnmodifiableSet());
    }
}
