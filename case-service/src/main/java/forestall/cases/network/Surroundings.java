package forestall.cases.network;

import forestall.cases.network.Picture.Edge;
import forestall.cases.network.Picture.Hub;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LinkKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files around one of them, the nearest first, as far as a picture goes. */
final class Surroundings {

    private final Map<VictimId, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Tie> ties = new HashMap<>();
    private final HubPolicy hubs;

    private Surroundings(HubPolicy hubs) {
        this.hubs = hubs;
    }

    static Surroundings of(VictimId file, Web web, HubPolicy hubs, int most) {
        Surroundings found = new Surroundings(hubs);
        Collection<VictimId> next = List.of(file);
        while (!next.isEmpty()) {
            next = found.grow(
                    web, next.stream().limit(most - found.nodes.size()).toList());
        }
        return found;
    }

    /** Those that are one step further. */
    private Set<VictimId> grow(Web web, List<VictimId> files) {
        Map<VictimId, Node> read = web.nodes(files);
        Set<String> unread = new HashSet<>();
        files.forEach(file -> {
            Node node = read.getOrDefault(file, Node.alone(file));
            nodes.put(file, node);
            node.ties().stream().filter(tie -> !ties.containsKey(tie)).forEach(unread::add);
        });
        Map<String, Tie> fresh = web.ties(unread);
        ties.putAll(fresh);
        Set<VictimId> further = new java.util.LinkedHashSet<>();
        fresh.values().stream()
                .filter(hubs::links)
                .flatMap(tie -> tie.holders().stream().map(Tie.Holder::file))
                .filter(file -> !nodes.containsKey(file))
                .forEach(further::add);
        return further;
    }

    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Among the nodes, each pair once. */
    List<Edge> edges() {
        Map<VictimId, Map<VictimId, EnumSet<LinkKind>>> edges = new LinkedHashMap<>();
        Set<VictimId> earlier = new HashSet<>();
        nodes.values().forEach(node -> {
            earlier.add(node.file());
            Links.of(node.file(), node.holds(), ties, hubs).forEach((other, reasons) -> {
                if (nodes.containsKey(other) && !earlier.contains(other)) {
                    Set<LinkKind> kinds = edges.computeIfAbsent(node.file(), file -> new LinkedHashMap<>())
                            .computeIfAbsent(other, file -> EnumSet.noneOf(LinkKind.class));
                    reasons.forEach(reason -> kinds.add(reason.kind()));
                }
            });
        });
        List<Edge> all = new ArrayList<>();
        edges.forEach((from, others) -> others.forEach((to, kinds) -> all.add(new Edge(from, to, List.copyOf(kinds)))));
        return all;
    }

    List<Hub> hubs() {
        Map<String, Hub> found = new LinkedHashMap<>();
        nodes.values()
                .forEach(node -> node.holds().forEach(holding -> {
                    Tie tie = ties.getOrDefault(holding.tie(), Tie.unheld(holding.tie()));
                    if (!hubs.links(tie)) {
                        found.merge(
                                tie.id(),
                                new Hub(LinkPolicy.kind(holding), tie.id(), tie.files(), List.of(node.file())),
                                Surroundings::both);
                    }
                }));
        return List.copyOf(found.values());
    }

    private static Hub both(Hub one, Hub other) {
        List<VictimId> holders = new ArrayList<>(one.heldBy());
        holders.addAll(other.heldBy());
        LinkKind kind = one.kind() == LinkKind.PERSON ? one.kind() : other.kind();
        return new Hub(kind, one.valueHash(), one.files(), holders);
    }
}
