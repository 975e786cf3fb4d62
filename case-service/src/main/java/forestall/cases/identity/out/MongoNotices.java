package forestall.cases.identity.out;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import forestall.cases.identity.Notice;
import forestall.cases.identity.Notices;
import forestall.chassis.json.EventJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A document for each notice; its {@code _id} begins with the time, so that the list needs no other index. */
public final class MongoNotices implements Notices {

    private static final String ID = "_id";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

    private final MongoCollection<Document> notices;

    public MongoNotices(MongoCollection<Document> notices) {
        this.notices = notices;
    }

    @Override
    public void tell(Notice notice) {
        Document document = new Document(EventJson.mapper().convertValue(notice, FIELDS));
        notices.replaceOne(eq(ID, id(notice.at(), notice.id())), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Notice> list(@Nullable Place after, int limit) {
        return notices.find(after == null ? empty() : lt(ID, id(after.at(), after.id())))
                .sort(descending(ID))
                .limit(limit)
                .map(document -> EventJson.mapper().convertValue(document, Notice.class))
                .into(new ArrayList<>());
    }

    private static String id(Instant at, UUID notice) {
        return SORTABLE.format(at) + "/" + notice;
    }
}
