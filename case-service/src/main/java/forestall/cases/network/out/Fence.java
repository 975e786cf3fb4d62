package forestall.cases.network.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
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
            documents.find(in("_id", some)).forEach(document -> read.put(document.getString("_id"), document));
            some.stream()
                    .filter(id -> number(read.get(id)) != now)
                    .forEach(id -> read.put(id, raised(documents, id, now)));
        }
        return read;
    }

    private static Document raised(MongoCollection<Document> documents, String id, long now) {
        Document raised = documents.findOneAndUpdate(
                eq("_id", id),
                max(TURN, now),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (raised == null || number(raised) != now) {
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
        changes.forEach((id, change) -> writes.add(new UpdateOneModel<>(and(eq("_id", id), eq(TURN, now)), change)));
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
