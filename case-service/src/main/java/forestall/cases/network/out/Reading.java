package forestall.cases.network.out;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** How documents are read by their ids. */
interface Reading {

    /** As many as one request names. */
    int PART = 500;

    /** As they stand, by somebody who changes nothing. */
    Reading PLAIN = (documents, ids) -> {
        Map<String, Document> read = new TreeMap<>();
        inParts(ids)
                .forEach(some -> documents
                        .find(in("_id", some))
                        .forEach(document -> read.put(document.getString("_id"), document)));
        return read;
    };

    /** Those that there are, by id. */
    Map<String, Document> read(MongoCollection<Document> documents, Collection<String> ids);

    static List<List<String>> inParts(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            parts.add(all.subList(from, Math.min(from + PART, all.size())));
        }
        return parts;
    }
}
