package forestall.cases.network.out;

import com.mongodb.client.MongoCollection;
import forestall.cases.network.Holding;
import forestall.cases.network.Node;
import forestall.cases.network.Thing;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Files and their places in networks, as documents. */
final class NodeDocuments {

    static final String HOLDS = "holds";
    static final String ARRANGING = "arranging";
    static final String PARENT = "parent";
    static final String SIZE = "size";
    static final String MERGED = "merged";

    private NodeDocuments() {}

    static Map<VictimId, Node> read(MongoCollection<Document> nodes, Reading reading, Collection<VictimId> files) {
        Map<String, Document> read =
                reading.read(nodes, files.stream().map(VictimId::value).toList());
        Map<VictimId, Node> found = new LinkedHashMap<>();
        files.forEach(file -> {
            Document document = read.get(file.value());
            found.put(file, document == null ? Node.alone(file) : node(file, document));
        });
        return found;
    }

    private static Node node(VictimId file, Document document) {
        String parent = document.getString(PARENT);
        return new Node(
                file,
                document.getList(HOLDS, Document.class, List.of()).stream()
                        .map(NodeDocuments::holding)
                        .collect(Collectors.toUnmodifiableSet()),
                document.getBoolean(ARRANGING, false),
                parent == null ? null : new VictimId(parent),
                document.get(SIZE) instanceof Number size ? size.longValue() : 1,
                document.getList(MERGED, String.class, List.of()).stream()
                        .map(VictimId::new)
                        .toList());
    }

    private static Holding holding(Document document) {
        return new Holding(
                document.getString("tie"),
                Thing.valueOf(document.getString("thing")),
                document.getBoolean("own", false));
    }

    static List<Document> written(Set<Holding> holds) {
        return holds.stream()
                .map(holding -> new Document("tie", holding.tie())
                        .append("thing", holding.thing().name())
                        .append("own", holding.own()))
                .toList();
    }
}
