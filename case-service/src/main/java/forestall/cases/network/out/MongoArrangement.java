package forestall.cases.network.out;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import forestall.cases.network.Arrangement;
import forestall.cases.network.Holding;
import forestall.cases.network.HubPolicy;
import forestall.cases.network.Node;
import forestall.cases.network.Tie;
import forestall.cases.network.Tie.Holder;
import forestall.cases.network.Told;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The same, written by whoever has the turn. */
public final class MongoArrangement implements Arrangement {

    private final MongoCollection<Document> nodes;
    private final MongoCollection<Document> ties;
    private final MongoCollection<Document> shelves;
    private final MongoCollection<Document> told;
    private final int inDocument;
    private final Turn turn;
    private final Fence fence;
    private final MongoWeb web;

    public MongoArrangement(MongoDatabase database, HubPolicy hubs, Clock clock) {
        this.nodes = database.getCollection(MongoWeb.NODES);
        this.ties = database.getCollection(MongoWeb.TIES);
        this.shelves = database.getCollection(MongoWeb.SHELVES);
        this.told = database.getCollection("toldLinks");
        this.inDocument = hubs.above();
        this.turn = new Turn(database.getCollection("arranging"), clock);
        this.fence = new Fence(turn);
        this.web = new MongoWeb(database, hubs, fence);
    }

    @Override
    public boolean takeTurn() {
        return turn.take();
    }

    @Override
    public void endTurn() {
        turn.end();
    }

    @Override
    public Map<VictimId, Node> nodes(Collection<VictimId> files) {
        return web.nodes(files);
    }

    @Override
    public Map<String, Tie> ties(Collection<String> ids) {
        return web.ties(ids);
    }

    @Override
    public List<Holder> holders(String tie) {
        return web.ties().holders(tie);
    }

    @Override
    public long largest() {
        return web.largest();
    }

    @Override
    public void begin(VictimId file, Set<Holding> mayHold) {
        fence.write(
                nodes,
                file.value(),
                set(NodeDocuments.HOLDS, NodeDocuments.written(mayHold)),
                set(NodeDocuments.ARRANGING, true));
    }

    @Override
    public void join(Map<String, Holder> holders) {
        Map<String, Document> read = fence.read(ties, holders.keySet());
        Map<String, Bson> changes = new TreeMap<>();
        Map<String, Holder> further = new TreeMap<>();
        holders.forEach((tie, holder) -> {
            Document document = read.getOrDefault(tie, new Document());
            List<Holder> known = TieDocuments.holders(document);
            boolean hasRoom = !TieDocuments.isShelved(document) && known.size() < inDocument;
            if (!hasRoom && !holds(known, holder.file())) {
                changes.put(tie, set(TieDocuments.SHELVED, true));
                further.put(tie, holder);
            } else if (!known.contains(holder)) {
                changes.put(tie, set(TieDocuments.HOLDERS, with(known, holder)));
            }
        });
        fence.write(ties, changes);
        further.forEach(this::shelve);
    }

    private void shelve(String tie, Holder holder) {
        String shelf = TieDocuments.shelf(tie, holder.file());
        List<Holder> known = TieDocuments.holders(read(shelves, shelf));
        if (!holds(known, holder.file())) {
            fence.write(
                    shelves,
                    shelf,
                    push(TieDocuments.HOLDERS, TieDocuments.written(holder)),
                    inc(TieDocuments.SIZE, 1L));
        } else if (!known.contains(holder)) {
            fence.write(shelves, shelf, set(TieDocuments.HOLDERS, with(known, holder)));
        }
    }

    @Override
    public void leave(String tie, VictimId file) {
        Document document = read(ties, tie);
        List<Holder> known = TieDocuments.holders(document);
        if (holds(known, file)) {
            fence.write(ties, tie, left(file));
        }
        String shelf = TieDocuments.shelf(tie, file);
        if (TieDocuments.isShelved(document) && holds(TieDocuments.holders(read(shelves, shelf)), file)) {
            fence.write(shelves, shelf, left(file), inc(TieDocuments.SIZE, -1L));
        }
    }

    private static Bson left(VictimId file) {
        return pull(TieDocuments.HOLDERS, new Document("file", file.value()));
    }

    private static boolean holds(List<Holder> holders, VictimId file) {
        return holders.stream().anyMatch(holder -> holder.file().equals(file));
    }

    private static List<Document> with(List<Holder> known, Holder holder) {
        return Stream.concat(known.stream().filter(other -> !other.file().equals(holder.file())), Stream.of(holder))
                .map(TieDocuments::written)
                .toList();
    }

    @Override
    public void place(Map<VictimId, Place> places) {
        Map<String, Bson> writes = new LinkedHashMap<>();
        places.forEach((file, place) -> {
            VictimId parent = place.parent();
            writes.put(
                    file.value(),
                    combine(
                            parent == null ? unset(NodeDocuments.PARENT) : set(NodeDocuments.PARENT, parent.value()),
                            set(NodeDocuments.SIZE, place.size())));
        });
        fence.write(nodes, writes);
    }

    @Override
    public void arranged(String tie, boolean hub) {
        fence.write(ties, tie, set(TieDocuments.HUB, hub));
    }

    @Override
    public void arranged(VictimId file, Set<Holding> holds, List<VictimId> merged) {
        fence.write(
                nodes,
                file.value(),
                set(NodeDocuments.HOLDS, NodeDocuments.written(holds)),
                set(NodeDocuments.MERGED, merged.stream().map(VictimId::value).toList()),
                unset(NodeDocuments.ARRANGING));
    }

    @Override
    public Map<VictimId, Told> told(Set<VictimId> files) {
        Map<String, Document> read =
                fence.read(told, files.stream().map(VictimId::value).toList());
        Map<VictimId, Told> found = new LinkedHashMap<>();
        files.forEach(file -> found.put(file, ToldDocument.read(read.get(file.value()))));
        return found;
    }

    @Override
    public void tell(VictimId file, Told news) {
        fence.write(told, file.value(), ToldDocument.write(news));
    }

    private Document read(MongoCollection<Document> documents, String id) {
        return fence.read(documents, List.of(id)).getOrDefault(id, new Document());
    }
}
