package forestall.cases.network;

import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Ties and places without a store; whoever is told of each single write before it is done may throw. */
public final class ArrangementInMemory implements Arrangement {

    private final Map<VictimId, Node> nodes = new HashMap<>();
    private final Map<String, Map<VictimId, Tie.Holder>> ties = new HashMap<>();
    private final Map<String, Boolean> hub = new HashMap<>();
    private final Map<VictimId, Told> told = new HashMap<>();
    private final int above;
    private final Runnable beforeWriting;

    public ArrangementInMemory(int above, Runnable beforeWriting) {
        this.above = above;
        this.beforeWriting = beforeWriting;
    }

    @Override
    public boolean takeTurn() {
        return true;
    }

    @Override
    public void endTurn() {}

    @Override
    public Map<VictimId, Node> nodes(Collection<VictimId> files) {
        return files.stream().distinct().collect(Collectors.toMap(f -> f, f -> nodes.getOrDefault(f, Node.alone(f))));
    }

    @Override
    public Map<String, Tie> ties(Collection<String> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, this::tie));
    }

    private Tie tie(String id) {
        List<Tie.Holder> all = holders(id);
        return new Tie(id, all.stream().limit(above).toList(), all.size(), hub.getOrDefault(id, false));
    }

    @Override
    public List<Tie.Holder> holders(String tie) {
        return List.copyOf(ties.getOrDefault(tie, Map.of()).values());
    }

    @Override
    public long largest() {
        return nodes.values().stream().mapToLong(Node::size).max().orElse(0);
    }

    @Override
    public void begin(VictimId file, Set<Holding> mayHold) {
        beforeWriting.run();
        Node node = node(file);
        nodes.put(file, new Node(file, mayHold, true, node.parent(), node.size(), node.merged()));
    }

    @Override
    public void join(Map<String, Tie.Holder> holders) {
        holders.forEach((tie, holder) -> {
            beforeWriting.run();
            ties.computeIfAbsent(tie, id -> new LinkedHashMap<>()).put(holder.file(), holder);
        });
    }

    @Override
    public void leave(String tie, VictimId file) {
        beforeWriting.run();
        ties.computeIfAbsent(tie, id -> new LinkedHashMap<>()).remove(file);
    }

    @Override
    public void place(Map<VictimId, Place> places) {
        Map<VictimId, Place> inOrder =
                new TreeMap<>(Comparator.comparing(file -> file.value().hashCode()));
        inOrder.putAll(places);
        inOrder.forEach((file, place) -> {
            beforeWriting.run();
            Node node = node(file);
            nodes.put(
                    file, new Node(file, node.holds(), node.arranging(), place.parent(), place.size(), node.merged()));
        });
    }

    @Override
    public void arranged(String tie, boolean isHub) {
        beforeWriting.run();
        hub.put(tie, isHub);
    }

    @Override
    public void arranged(VictimId file, Set<Holding> holds, List<VictimId> merged) {
        beforeWriting.run();
        Node node = node(file);
        nodes.put(file, new Node(file, holds, false, node.parent(), node.size(), merged));
    }

    @Override
    public Map<VictimId, Told> told(Set<VictimId> files) {
        return files.stream().collect(Collectors.toMap(f -> f, f -> told.getOrDefault(f, Told.NOTHING)));
    }

    @Override
    public void tell(VictimId file, Told news) {
        beforeWriting.run();
        told.put(file, news);
    }
}
