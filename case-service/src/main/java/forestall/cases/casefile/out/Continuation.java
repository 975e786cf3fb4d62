package forestall.cases.casefile.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.casefile.TimelineMark;
import forestall.chassis.json.EventJson;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The lines of long files that no longer stand in the file itself, one document each. The {@code _id} is the file, the time to the
 * nanosecond and the event: it sorts a file's lines in the order of the world, and it is known of an event before anything is read, since
 * an event that comes again has the same time. A line is written here before it leaves the file, and never changed.
 */
final class Continuation {

    private static final String ID = "_id";
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

    /** Sorts after every character of a time. */
    private static final String LAST = "~";

    private final MongoCollection<Document> lines;

    Continuation(MongoCollection<Document> lines) {
        this.lines = lines;
    }

    /** Takes over lines as they stand in the file; those that it has already stay. */
    void take(VictimId victim, List<Document> moved) {
        List<ReplaceOneModel<Document>> writes = moved.stream()
                .map(line -> new ReplaceOneModel<>(eq(ID, id(victim, line)), line, new ReplaceOptions().upsert(true)))
                .toList();
        if (!writes.isEmpty()) {
            lines.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    boolean holdsAnyOf(VictimId victim, Collection<TimelineEntry> entries) {
        List<String> ids =
                entries.stream().map(entry -> id(victim, entry.mark())).toList();
        return lines.find(in(ID, ids)).first() != null;
    }

    /** The latest in the world first. */
    List<TimelineEntry> before(VictimId victim, @Nullable TimelineMark mark, int limit) {
        String end = mark == null ? victim.value() + "/" + LAST : id(victim, mark);
        return lines.find(and(gt(ID, victim.value() + "/"), lt(ID, end)))
                .sort(descending(ID))
                .limit(limit)
                .map(line -> EventJson.mapper().convertValue(line, TimelineEntry.class))
                .into(new ArrayList<>());
    }

    private static String id(VictimId victim, Document line) {
        return id(
                victim,
                new TimelineMark(
                        Instant.parse(line.getString("at")), UUID.fromString(line.getString(CaseDocument.EVENT_ID))));
    }

    private static String id(VictimId victim, TimelineMark mark) {
        return victim.value() + "/" + SORTABLE.format(mark.at()) + "/" + mark.eventId();
    }
}
