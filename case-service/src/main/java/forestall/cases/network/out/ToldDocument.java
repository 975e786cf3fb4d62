package forestall.cases.network.out;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import forestall.cases.network.Told;
import forestall.chassis.json.EventJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** What was told of a file's links, as it stands in the store. */
final class ToldDocument {

    private static final String LINKS = "links";
    private static final String TELLING = "telling";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private ToldDocument() {}

    static Told read(@Nullable Document document) {
        return document == null
                ? Told.NOTHING
                : new Told(
                        each(document, LINKS, Told.Link.class).stream().collect(Collectors.toUnmodifiableSet()),
                        each(document, TELLING, Told.Telling.class));
    }

    private static <T> List<T> each(Document document, String name, Class<T> type) {
        return document.getList(name, Document.class, List.of()).stream()
                .map(one -> EventJson.mapper().convertValue(one, type))
                .toList();
    }

    static Bson write(Told told) {
        return combine(
                set(LINKS, told.links().stream().map(ToldDocument::fields).toList()),
                set(TELLING, told.telling().stream().map(ToldDocument::fields).toList()));
    }

    private static Document fields(Object record) {
        return new Document(EventJson.mapper().convertValue(record, FIELDS));
    }
}
