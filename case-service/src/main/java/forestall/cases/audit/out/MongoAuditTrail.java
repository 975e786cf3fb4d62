package forestall.cases.audit.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditQuery;
import forestall.cases.audit.AuditRecords;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Documents that are inserted and never updated: an entry that is there already stays as it was first written. */
@SuppressWarnings("JavaUtilDate") // what the driver stores as a time
public final class MongoAuditTrail implements AuditTrail, AuditRecords {

    private static final String ID = "_id";
    private static final String AT = "at";

    private final MongoCollection<Document> entries;

    public MongoAuditTrail(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    /**
     * For MongoDB: who did something to a file, what somebody did, and what was done in a time. The local stand-in ignores them and
     * reads all entries, since ids are those of the events and cannot be in the order of time.
     */
    public void declareIndexes() {
        entries.createIndexes(List.of(
                new IndexModel(Indexes.ascending("subjects", AT, ID)),
                new IndexModel(Indexes.ascending("who", AT, ID)),
                new IndexModel(Indexes.ascending(AT, ID))));
    }

    @Override
    public List<AuditEntry> find(AuditQuery query, @Nullable Place after, int limit) {
        List<Bson> wanted = new ArrayList<>();
        VictimId file = query.file();
        if (file != null) {
            wanted.add(eq("subjects", file.value()));
        }
        if (query.who() != null) {
            wanted.add(eq("who", query.who()));
        }
        if (query.from() != null) {
            wanted.add(gte(AT, Date.from(query.from())));
        }
        if (query.until() != null) {
            wanted.add(lt(AT, Date.from(query.until())));
        }
        if (after != null) {
            Date at = Date.from(after.at());
            wanted.add(or(lt(AT, at), and(eq(AT, at), lt(ID, after.id().toString()))));
        }
        return entries.find(wanted.isEmpty() ? empty() : and(wanted))
                .sort(descending(AT, ID))
                .limit(limit)
                .map(MongoAuditTrail::entry)
                .into(new ArrayList<>());
    }

    private static AuditEntry entry(Document document) {
        return new AuditEntry(
                UUID.fromString(document.getString(ID)),
                document.getDate(AT).toInstant(),
                document.getString("who"),
                AuditEntry.Action.valueOf(document.getString("what")),
                document.getBoolean("granted"),
                document.getList("subjects", String.class).stream()
                        .map(VictimId::new)
                        .toList(),
                document.getString("why"));
    }

    @Override
    public void add(AuditEntry entry) {
        entries.updateOne(
                eq(ID, entry.id().toString()),
                combine(
                        setOnInsert(AT, Date.from(entry.at())),
                        setOnInsert("who", entry.who()),
                        setOnInsert("what", entry.what().name()),
                        setOnInsert("granted", entry.granted()),
                        setOnInsert(
                                "subjects",
                                entry.subjects().stream().map(VictimId::value).toList()),
                        setOnInsert("why", entry.why())),
                new UpdateOptions().upsert(true));
    }
}
