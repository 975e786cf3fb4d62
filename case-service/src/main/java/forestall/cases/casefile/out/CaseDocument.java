package forestall.cases.casefile.out;

import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.PushOptions;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.chassis.json.EventJson;
import forestall.chassis.outbox.document.Snapshot;
import forestall.events.ids.StationCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import tools.jackson.core.type.TypeReference;

/**
 * A file as a document. Fields have the names of the record's components; times are ISO-8601 texts, which keep the nanoseconds that
 * MongoDB's dates would cut off. The timeline is only ever pushed to, in the order in which things became known.
 */
final class CaseDocument {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String STATIONS = "stations";
    static final String NAMES = "person.names";
    static final String TIMELINE = "timeline";
    static final String EVENT_ID = "eventId";
    static final String APPLIED_EVENTS = TIMELINE + "." + EVENT_ID;
    static final String EARLIER_LINES = "earlierLines";
    private static final String LOSSES = "losses";
    static final String OUTBOX = "outbox";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private CaseDocument() {}

    /**
     * The update that makes the document what was decided.
     *
     * @param leaving how many lines at the head of the timeline have been taken over by {@link Continuation}
     */
    static List<Bson> changes(CaseDecision.Changed decided, int standing, int leaving) {
        CaseFile file = decided.file();
        int kept = standing + decided.added().size() - leaving;
        return List.of(
                set("state", file.state().name()),
                set(STATIONS, stations(file)),
                set("person", fields(file.person())),
                set("suspects", each(file.suspects())),
                set("episodes", each(file.episodes())),
                set(LOSSES, each(file.losses())),
                set("roles", each(file.roles())),
                set("documents", each(file.documents())),
                set(EARLIER_LINES, file.earlierLines() + leaving),
                pushEach(TIMELINE, each(decided.added()), new PushOptions().slice(-kept)));
    }

    /** The relay may have left a document that nobody has written to yet. */
    static boolean isFile(Document document) {
        return document.containsKey(VERSION);
    }

    /** The file in a document; its timeline is empty when it was not read along. */
    static CaseFile file(Document document) {
        Map<String, Object> fields = new LinkedHashMap<>(document);
        fields.put("victimId", document.getString(ID));
        fields.putIfAbsent(TIMELINE, List.of());
        fields.putIfAbsent(EARLIER_LINES, 0);
        fields.computeIfPresent(LOSSES, (name, losses) -> FormerLosses.asNow((List<?>) losses));
        fields.remove(OUTBOX);
        return EventJson.mapper().convertValue(fields, CaseFile.class);
    }

    /** The lines of the document in the order in which they became known. */
    static List<Document> lines(Snapshot seen) {
        Document content = seen.content();
        List<Document> lines = content == null ? null : content.getList(TIMELINE, Document.class);
        return lines == null ? List.of() : lines;
    }

    private static List<String> stations(CaseFile file) {
        return file.episodes().stream()
                .flatMap(episode -> episode.stations().stream())
                .map(StationCode::value)
                .distinct()
                .toList();
    }

    private static List<Document> each(List<?> records) {
        return records.stream().map(CaseDocument::fields).toList();
    }

    private static Document fields(Object record) {
        return new Document(EventJson.mapper().convertValue(record, FIELDS));
    }
}
