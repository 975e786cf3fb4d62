package forestall.cases.network.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.network.Rebuild;
import forestall.cases.network.Rebuilds;
import forestall.chassis.json.EventJson;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.core.type.TypeReference;

/** The latest rebuild, as one document. */
public final class MongoRebuilds implements Rebuilds {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Bson IS_IT = eq("_id", "rebuild");

    private final MongoCollection<Document> arranging;

    public MongoRebuilds(MongoCollection<Document> arranging) {
        this.arranging = arranging;
    }

    @Override
    public Optional<Rebuild> latest() {
        return Optional.ofNullable(arranging.find(IS_IT).first())
                .map(document -> EventJson.mapper().convertValue(document, Rebuild.class));
    }

    @Override
    public Rebuild begin(Rebuild fresh) {
        Optional<Rebuild> former = latest();
        if (former.isEmpty()) {
            arranging.updateOne(IS_IT, new Document("$setOnInsert", document(fresh)), new UpdateOptions().upsert(true));
        } else {
            arranging.replaceOne(and(IS_IT, exists("markedAllAt")), document(fresh));
        }
        return latest().orElse(fresh);
    }

    @Override
    public void goneOn(Rebuild rebuild) {
        arranging.replaceOne(and(IS_IT, eq("startedAt", rebuild.startedAt().toString())), document(rebuild));
    }

    private static Document document(Rebuild rebuild) {
        return new Document(EventJson.mapper().convertValue(rebuild, FIELDS));
    }
}
