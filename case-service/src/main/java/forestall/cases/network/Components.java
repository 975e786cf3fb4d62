package forestall.cases.network;

import forestall.cases.network.Arrangement.Place;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Networks as trees in the store: a file's parent is another file of its network with a smaller id, and the network is named after the
 * root, the smallest of all. So uniting two networks is one write, and since ids are keyed hashes, in no order that anybody could choose,
 * a tree of n files is about log n deep.
 */
final class Components {

    private static final Comparator<VictimId> BY_ID = Comparator.comparing(VictimId::value);

    private final Arrangement web;
    private final HubPolicy hubs;

    Components(Arrangement web, HubPolicy hubs) {
        this.web = web;
        this.hubs = hubs;
    }

    /** A file has further ties: its network and those of the files with which it shares one become one network. */
    void unite(VictimId file, Collection<Tie> ties) {
        Map<VictimId, Node> roots = new TreeMap<>(BY_ID);
        Node own = web.root(file);
        roots.put(own.file(), own);
        ties.stream()
                .filter(hubs::links)
                .flatMap(tie -> tie.holders().stream()
                        .filter(holder -> !holder.file().equals(file))
                        .limit(1)) // those who hold a tie together are of one network already
                .map(holder -> web.root(holder.file()))
                .forEach(root -> roots.put(root.file(), root));
        if (roots.size() == 1) {
            return;
        }
        VictimId smallest = roots.keySet().iterator().next();
        long size = roots.values().stream().mapToLong(Node::size).sum();
        Map<VictimId, Place> places = new LinkedHashMap<>();
        roots.keySet().forEach(root -> places.put(root, new Place(smallest, 0)));
        places.put(smallest, new Place(null, size));
        web.place(places);
    }

    /** Walks through the networks of files along the ties, and writes them anew, whatever was noted. */
    void rearrange(Set<VictimId> from) {
        Map<VictimId, Node> found = new HashMap<>();
        Map<VictimId, VictimId> smallest = new HashMap<>();
        Set<String> followed = new HashSet<>();
        Set<VictimId> next = from;
        while (!next.isEmpty()) {
            Map<VictimId, Node> nodes = web.nodes(next);
            found.putAll(nodes);
            Set<String> ties = nodes.values().stream()
                    .flatMap(node -> node.ties().stream())
                    .filter(followed::add)
                    .collect(Collectors.toSet());
            List<Tie> links =
                    web.ties(ties).values().stream().filter(hubs::links).toList();
            links.forEach(tie -> tie.holders()
                    .forEach(holder -> join(smallest, tie.holders().getFirst().file(), holder.file())));
            next = links.stream()
                    .flatMap(tie -> tie.holders().stream().map(Tie.Holder::file))
                    .filter(file -> !found.containsKey(file))
                    .collect(Collectors.toSet());
        }
        web.place(changed(found, smallest));
    }

    /**
     * Whether the files around a file are one network with it; if not, the network is written anew. That none of them lies in a network
     * with others besides, and how many they are, is seen by a walk: whoever has nobody with a smaller id beside it walks, so that every
     * network is walked through once at least when all of its files are looked at.
     */
    void check(Node node, Collection<Tie> ties) {
        Set<VictimId> around = new HashSet<>(Set.of(node.file()));
        ties.stream().filter(hubs::links).forEach(tie -> tie.holders().forEach(holder -> around.add(holder.file())));
        boolean first = around.stream().allMatch(file -> BY_ID.compare(node.file(), file) <= 0);
        if (first || roots(around).size() > 1) {
            rearrange(around);
        }
    }

    /** The roots of files, read together step by step. */
    private Set<VictimId> roots(Set<VictimId> files) {
        Set<VictimId> roots = new HashSet<>();
        Set<VictimId> next = files;
        while (!next.isEmpty()) {
            Set<VictimId> parents = new HashSet<>();
            web.nodes(next).values().forEach(node -> {
                if (node.parent() == null) {
                    roots.add(node.file());
                } else {
                    parents.add(node.parent());
                }
            });
            next = parents;
        }
        return roots;
    }

    /** Files that stand among the holders of a tie and do not hold it, by tie: only a store that was restored has such. */
    Map<String, Set<VictimId>> strangers(Collection<Tie> ties) {
        List<Tie> links = ties.stream().filter(hubs::links).toList();
        Map<VictimId, Node> nodes = web.nodes(links.stream()
                .flatMap(tie -> tie.holders().stream().map(Tie.Holder::file))
                .collect(Collectors.toSet()));
        Map<String, Set<VictimId>> strangers = new TreeMap<>();
        links.forEach(tie -> tie.holders().stream()
                .map(Tie.Holder::file)
                .filter(file ->
                        !nodes.getOrDefault(file, Node.alone(file)).ties().contains(tie.id()))
                .forEach(file -> strangers
                        .computeIfAbsent(tie.id(), id -> new HashSet<>())
                        .add(file)));
        return strangers;
    }

    private static Map<VictimId, Place> changed(Map<VictimId, Node> found, Map<VictimId, VictimId> smallest) {
        Map<VictimId, Long> sizes = found.keySet().stream()
                .collect(Collectors.groupingBy(file -> of(smallest, file), Collectors.counting()));
        Map<VictimId, Place> changed = new LinkedHashMap<>();
        found.forEach((file, node) -> {
            VictimId root = of(smallest, file);
            Place place = root.equals(file) ? new Place(null, sizes.getOrDefault(file, 1L)) : new Place(root, 0);
            if (!Objects.equals(place.parent(), node.parent()) || place.size() != node.size()) {
                changed.put(file, place);
            }
        });
        return changed;
    }

    private static void join(Map<VictimId, VictimId> smallest, VictimId one, VictimId other) {
        VictimId first = of(smallest, one);
        VictimId second = of(smallest, other);
        if (BY_ID.compare(first, second) < 0) {
            smallest.put(second, first);
        } else if (!first.equals(second)) {
            smallest.put(first, second);
        }
    }

    /** The smallest of the files known to be of one network with this one. */
    private static VictimId of(Map<VictimId, VictimId> smallest, VictimId file) {
        VictimId root = file;
        VictimId smaller = smallest.get(root);
        while (smaller != null) {
            root = smaller;
            smaller = smallest.get(root);
        }
        VictimId shorter = file;
        while (!shorter.equals(root)) {
            VictimId passed = shorter;
            shorter = Objects.requireNonNullElse(smallest.put(passed, root), root);
        }
        return root;
    }
}
