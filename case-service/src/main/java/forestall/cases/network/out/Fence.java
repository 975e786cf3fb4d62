package forestall.cases.network.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.network.TurnLost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes of one arranger. Reading a document writes the number of the turn into it unless it stands there, and nobody of an
 * earlier turn can read or write the document from then on.
 */
final class Fence implements Reading {

    private static final String ID = "_id";
    private static final String TURN = "turn";

    private final Turn turn;

    Fence(Turn turn) {
        this.turn = turn;
    }

    @Override
    public Map<String, Document> read(MongoCollection<Document> documents, Collection<String> ids) {
        long now = turn.number();
        Map<String, Document> read = new TreeMap<>();
        for (List<String> some : Reading.inParts(ids)) {
            documents.find(in(ID, some)).forEach(document -> read.put(document.getString(ID), document));
            List<String> others =
                    some.stream().filter(id -> number(read.get(id)) != now).toList();
            if (!others.isEmpty()) {
                read.putAll(raised(documents, others, now));
            }
        }
        return read;
    }

    private static Map<String, Document> raised(MongoCollection<Document> documents, List<String> ids, long now) {
        UpdateOptions orCreated = new UpdateOptions().upsert(true);
        documents.bulkWrite(ids.stream()
                .map(id -> new UpdateOneModel<Document>(eq(ID, id), max(TURN, now), orCreated))
                .toList());
        Map<String, Document> raised = new TreeMap<>();
        documents.find(in(ID, ids)).forEach(document -> raised.put(document.getString(ID), document));
        if (!ids.stream().allMatch(id -> number(raised.get(id)) == now)) {
            throw new TurnLost();
        }
        return raised;
    }

    private static long number(@Nullable Document document) {
        return document != null && document.get(TURN) instanceof Number number ? number.longValue() : 0;
    }

    /** Changes documents that were read, each by itself and in any order. */
    void write(MongoCollection<Document> documents, Map<String, Bson> changes) {
        long now = turn.number();
        List<UpdateOneModel<Document>> writes = new ArrayList<>();
        changes.forEach((id, change) -> writes.add(new UpdateOneModel<>(and(eq(ID, id), eq(TURN, now)), change)));
        for (int from = 0; from < writes.size(); from += PART) {
            List<UpdateOneModel<Document>> some = writes.subList(from, Math.min(from + PART, writes.size()));
            if (documents.bulkWrite(some).getMatchedCount() != some.size()) {
                throw new TurnLost();
            }
        }
    }

    void write(MongoCollection<Document> documents, String id, Bson... changes) {
        write(documents, Map.of(id, combine(changes)));
    }
}
