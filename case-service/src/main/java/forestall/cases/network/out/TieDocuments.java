package forestall.cases.network.out;

import com.mongodb.client.MongoCollection;
import forestall.cases.network.Tie;
import forestall.cases.network.Tie.Holder;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Ties as documents, under their keyed hashes. A tie's document lists the files that hold it, up to the number from which on it is a hub;
 * further ones stand in 64 shelves, documents of another collection, each of which says how many it has. So a hub that a million files hold
 * is no document too large to be stored, and another file costs no more than one of its shelves.
 */
final class TieDocuments {

    static final String HOLDERS = "holders";
    static final String SIZE = "size";
    static final String HUB = "hub";

    /** Whether the shelves have to be looked at too. */
    static final String SHELVED = "shelved";

    private static final int SHELVES = 64;

    private final MongoCollection<Document> ties;
    private final MongoCollection<Document> shelves;
    private final Reading reading;
    private final int inDocument;

    TieDocuments(MongoCollection<Document> ties, MongoCollection<Document> shelves, Reading reading, int inDocument) {
        this.ties = ties;
        this.shelves = shelves;
        this.reading = reading;
        this.inDocument = inDocument;
    }

    Map<String, Tie> read(Collection<String> ids) {
        Map<String, Document> read = reading.read(ties, ids);
        Map<String, Tie> found = new LinkedHashMap<>();
        ids.forEach(id -> found.put(id, tie(id, read.get(id))));
        return found;
    }

    List<Holder> holders(String id) {
        Document tie = reading.read(ties, List.of(id)).get(id);
        List<Holder> all = new ArrayList<>(holders(tie));
        if (isShelved(tie)) {
            shelves(id).values().forEach(shelf -> all.addAll(holders(shelf)));
        }
        return all;
    }

    private Tie tie(String id, @Nullable Document document) {
        if (document == null) {
            return Tie.unheld(id);
        }
        List<Holder> holders = holders(document);
        boolean hub = document.getBoolean(HUB, false);
        if (!isShelved(document)) {
            return new Tie(id, holders, holders.size(), hub);
        }
        Map<String, Document> further = shelves(id);
        long files = holders.size()
                + further.values().stream().mapToLong(TieDocuments::size).sum();
        List<Holder> shown = new ArrayList<>(holders);
        if (files <= inDocument) {
            further.values().forEach(shelf -> shown.addAll(holders(shelf)));
        }
        return new Tie(id, shown, files, hub);
    }

    private Map<String, Document> shelves(String id) {
        return reading.read(
                shelves,
                IntStream.range(0, SHELVES).mapToObj(shelf -> shelf(id, shelf)).toList());
    }

    static boolean isShelved(@Nullable Document tie) {
        return tie != null && tie.getBoolean(SHELVED, false);
    }

    private static long size(Document shelf) {
        return shelf.get(SIZE) instanceof Number number ? number.longValue() : 0;
    }

    /** The shelf on which a file stands if it stands on any. */
    static String shelf(String tie, VictimId file) {
        return shelf(tie, Math.floorMod(file.value().hashCode(), SHELVES));
    }

    private static String shelf(String tie, int number) {
        return tie + "/" + number;
    }

    static List<Holder> holders(@Nullable Document document) {
        return document == null
                ? List.of()
                : document.getList(HOLDERS, Document.class, List.of()).stream()
                        .map(holder ->
                                new Holder(new VictimId(holder.getString("file")), holder.getBoolean("own", false)))
                        .toList();
    }

    static Document written(Holder holder) {
        return new Document("file", holder.file().value()).append("own", holder.own());
    }
}
