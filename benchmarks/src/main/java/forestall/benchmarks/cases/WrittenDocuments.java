package forestall.benchmarks.cases;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** What the case service has put into its store in one round, as the updates of which it could have been made. */
final class WrittenDocuments {

    private static final String ID = "_id";
    private static final String FILES = "cases";
    private static final String LINES = "timeline";
    /** What is still to be done for a file: gone when it is done. */
    static final List<String> MARKS = List.of("pending", "changedLinks", "changedPeople", "pendingMerges");

    private static final int READ_AT_ONCE = 200;
    private static final int UPDATES_OF_A_WRITE = 500;

    private final Map<String, List<WriteModel<Document>>> updates = new LinkedHashMap<>();
    private final long events;

    private WrittenDocuments(long events) {
        this.events = events;
    }

    /**
     * Documents that were not there before.
     *
     * @param events of which they were made
     * @param known ids of those that were, by collection; the new ones are added
     */
    static WrittenDocuments since(long events, Map<String, Set<Object>> known, MongoDatabase database) {
        WrittenDocuments written = new WrittenDocuments(events);
        for (String name : database.listCollectionNames()) {
            if (MARKS.contains(name)) {
                continue;
            }
            Set<Object> before = known.computeIfAbsent(name, none -> new HashSet<>());
            List<WriteModel<Document>> models = new ArrayList<>();
            List<Object> fresh = new ArrayList<>();
            for (Document document : database.getCollection(name).find().projection(Projections.include(ID))) {
                if (before.add(document.get(ID))) {
                    fresh.add(document.get(ID));
                }
            }
            // The stand-in answers with all that it found at once, and has not the room for all of it.
            for (int from = 0; from < fresh.size(); from += READ_AT_ONCE) {
                List<Object> some = fresh.subList(from, Math.min(from + READ_AT_ONCE, fresh.size()));
                for (Document document : database.getCollection(name).find(Filters.in(ID, some))) {
                    models.addAll(name.equals(FILES) ? line(document) : whole(document));
                }
            }
            written.updates.put(name, models);
        }
        return written;
    }

    long events() {
        return events;
    }

    /** Returns when the store has acknowledged all of them. */
    void writeTo(MongoDatabase database) {
        updates.forEach((name, models) -> {
            MongoCollection<Document> collection = database.getCollection(name);
            for (int from = 0; from < models.size(); from += UPDATES_OF_A_WRITE) {
                collection.bulkWrite(models.subList(from, Math.min(from + UPDATES_OF_A_WRITE, models.size())));
            }
        });
    }

    private static List<WriteModel<Document>> whole(Document document) {
        return List.of(
                new ReplaceOneModel<>(Filters.eq(ID, document.get(ID)), document, new ReplaceOptions().upsert(true)));
    }

    /** An update for each line of its timeline, which pushes the line and sets everything else. */
    private static List<WriteModel<Document>> line(Document file) {
        List<Object> lines = file.getList(LINES, Object.class, List.of());
        Document rest = new Document(file);
        rest.remove(ID);
        rest.remove(LINES);
        if (lines.isEmpty()) {
            return whole(file);
        }
        List<WriteModel<Document>> models = new ArrayList<>();
        for (Object line : lines) {
            models.add(new UpdateOneModel<>(
                    Filters.eq(ID, file.get(ID)),
                    new Document("$set", rest).append("$push", new Document(LINES, line)),
                    new UpdateOptions().upsert(true)));
        }
        return models;
    }
}
