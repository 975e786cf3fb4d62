package forestall.cases.network.out;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import forestall.cases.network.HubPolicy;
import forestall.cases.network.Node;
import forestall.cases.network.Tie;
import forestall.cases.network.Web;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.Map;
import org.bson.Document;

/** Ties and places in networks, read as they stand. All look-ups go by {@code _id}. */
public final class MongoWeb implements Web {

    static final String NODES = "networkFiles";
    static final String TIES = "ties";
    static final String SHELVES = "tieShelves";

    private final MongoCollection<Document> nodes;
    private final TieDocuments ties;
    private final Reading reading;

    public MongoWeb(MongoDatabase database, HubPolicy hubs) {
        this(database, hubs, Reading.PLAIN);
    }

    MongoWeb(MongoDatabase database, HubPolicy hubs, Reading reading) {
        this.nodes = database.getCollection(NODES);
        this.ties =
                new TieDocuments(database.getCollection(TIES), database.getCollection(SHELVES), reading, hubs.above());
        this.reading = reading;
    }

    /** For MongoDB: the largest network. The local stand-in accepts and ignores it. */
    public void declareIndexes() {
        nodes.createIndex(descending(NodeDocuments.SIZE));
    }

    @Override
    public Map<VictimId, Node> nodes(Collection<VictimId> files) {
        return NodeDocuments.read(nodes, reading, files);
    }

    @Override
    public Map<String, Tie> ties(Collection<String> ids) {
        return ties.read(ids);
    }

    TieDocuments ties() {
        return ties;
    }

    @Override
    public long largest() {
        Document largest = nodes.find(gt(NodeDocuments.SIZE, 1L))
                .projection(include(NodeDocuments.SIZE))
                .sort(descending(NodeDocuments.SIZE))
                .limit(1)
                .first();
        return largest == null ? 0 : largest.getLong(NodeDocuments.SIZE);
    }
}
