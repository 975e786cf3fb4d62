package forestall.simulator.reconciliation.stores;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import forestall.simulator.reconciliation.books.CaseBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads case files: the documents, and the lines of long ones that continue outside. */
final class CaseDocuments implements AutoCloseable {

    /** Marks of what is still to be done for a file: to publish its events, to follow up a change, to finish a merge. */
    private static final List<String> MARKS = List.of("pending", "changedLinks", "changedPeople", "pendingMerges");

    private static final String ID = "_id";
    private static final int AT_ONCE = 200;

    private final MongoClient client;
    private final MongoDatabase database;

    CaseDocuments(String url) {
        ConnectionString address = new ConnectionString(url);
        String name = address.getDatabase();
        if (name == null) {
            throw new IllegalArgumentException("expected FORESTALL_MONGO_URL to name the database, found none");
        }
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                .build());
        this.database = client.getDatabase(name);
    }

    List<CaseBook> read() {
        return mongo(() -> {
            Map<String, Set<CaseBook.Line>> earlier = earlierLines();
            List<CaseBook> files = new ArrayList<>();
            eachOf(
                    "cases",
                    Projections.include(ID, "timeline", "losses", "outbox"),
                    document -> files.add(file(document, earlier)));
            return files;
        });
    }

    /** How much is still to be done afterwards. */
    long unsent() {
        return mongo(() -> MARKS.stream()
                .mapToLong(marks -> database.getCollection(marks).countDocuments())
                .sum());
    }

    @Override
    public void close() {
        client.close();
    }

    /** The id of such a line is {@code <file>/<time>/<event>}. */
    private Map<String, Set<CaseBook.Line>> earlierLines() {
        Map<String, Set<CaseBook.Line>> lines = new HashMap<>();
        eachOf("timeline", Projections.include(ID, "eventId", "type"), line -> {
            String id = line.getString(ID);
            lines.computeIfAbsent(id.substring(0, id.indexOf('/')), first -> new LinkedHashSet<>())
                    .add(line(line));
        });
        return lines;
    }

    /** Some at a time, by key: the stand-in answers with all that it found at once, and may not have the room. */
    private void eachOf(String collection, Bson fields, Consumer<Document> reader) {
        MongoCollection<Document> documents = database.getCollection(collection);
        List<String> ids = documents
                .find()
                .projection(Projections.include(ID))
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            documents.find(Filters.in(ID, some)).projection(fields).forEach(reader);
        }
    }

    private static CaseBook file(Document document, Map<String, Set<CaseBook.Line>> earlier) {
        String victim = document.getString(ID);
        List<CaseBook.Line> lines = new ArrayList<>();
        each(document, "timeline").forEach(line -> lines.add(line(line)));
        // A line that moves outside is there first, and for a moment in both places; nowhere else may one stand twice.
        Set<CaseBook.Line> outside = new LinkedHashSet<>(earlier.getOrDefault(victim, Set.of()));
        lines.forEach(outside::remove);
        lines.addAll(outside);
        return new CaseBook(
                victim,
                List.copyOf(lines),
                each(document, "losses").stream()
                        .filter(loss -> loss.get("latest") != null)
                        .map(CaseDocuments::loss)
                        .toList(),
                each(document, "outbox").size());
    }

    private static CaseBook.Line line(Document line) {
        return new CaseBook.Line(line.getString("eventId"), line.getString("type"));
    }

    private static CaseBook.Loss loss(Document loss) {
        Document counted = loss.get("counted", Document.class);
        return new CaseBook.Loss(
                loss.getString("lossId"),
                loss.getString("interventionId"),
                loss.getString("transfer"),
                revision(loss.get("latest", Document.class)),
                counted == null ? null : revision(counted),
                loss.get("history") != null);
    }

    private static CaseBook.Revision revision(Document revision) {
        return new CaseBook.Revision(
                number(revision, "number").intValue(),
                revision.getString("state"),
                number(revision, "amount").longValue(),
                revision.getString("by"),
                revision.get("deskWord") != null,
                revision.get("confirmedBy") != null);
    }

    private static Number number(Document document, String field) {
        return document.get(field, Number.class);
    }

    private static List<Document> each(Document document, String field) {
        @Nullable List<Document> all = document.getList(field, Document.class);
        return all == null ? List.of() : all;
    }

    private static <T> T mongo(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException failure) {
            throw new Unreadable("the document store", failure);
        }
    }
}
