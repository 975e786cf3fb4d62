package forestall.cases.audit.out;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Documents that are inserted and never updated: an entry that is there already stays as it was first written. */
public final class MongoAuditTrail implements AuditTrail {

    private final MongoCollection<Document> entries;

    public MongoAuditTrail(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    /** For MongoDB: who looked at a file, and what somebody looked at. The local stand-in accepts and ignores them. */
    public void declareIndexes() {
        entries.createIndexes(List.of(
                new IndexModel(Indexes.ascending("subjects", "at")), new IndexModel(Indexes.ascending("who", "at"))));
    }

    @Override
    public void add(AuditEntry entry) {
        entries.updateOne(
                eq("_id", entry.id().toString()),
                combine(
                        setOnInsert("at", Date.from(entry.at())),
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
