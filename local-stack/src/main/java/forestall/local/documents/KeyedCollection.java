package forestall.local.documents;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents by their {@code _id} also where more is asked of them, such as a version. The library looks into its index only for a
 * query that has nothing but the key, and reads the whole collection for any other: a guarded update of one document would take longer with
 * each further document that there is.
 *
 * <p>What is found is a copy. The library would hand out the stored document itself and change it in place: a reader's answer that is being
 * written meanwhile would break off, with its connection.
 */
final class KeyedCollection extends H2Collection {

    private static final String KEY = "_id";
    private static final String ALL = "$and";
    private static final String ONE_OF = "$in";

    KeyedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        Object key = key(query);
        if (key == null) {
            return super.queryDocuments(query, order, skip, limit, batch, fields);
        }
        QueryResult keyed = super.queryDocuments(new Document(KEY, key), null, 0, 0, 0, null);
        return matchDocumentsFromStream(
                StreamSupport.stream(keyed.spliterator(), false), query, order, skip, limit, batch, fields);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> documents, int batch) {
        return super.createQueryResult(
                documents.stream().map(Document::cloneDeeply).toList(), batch);
    }

    /** What the key has to be, at the top or in an {@code $and}; absent when the query does not say so, or is about nothing else. */
    static @Nullable Object key(Document query) {
        Object wanted = anywhere(query);
        boolean alone = query.size() == 1 && query.containsKey(KEY);
        return alone || !isSought(wanted) ? null : wanted;
    }

    private static @Nullable Object anywhere(Document query) {
        if (query.containsKey(KEY)) {
            return query.get(KEY);
        }
        if (query.get(ALL) instanceof Collection<?> conditions) {
            for (Object condition : conditions) {
                Object wanted = condition instanceof Document part ? anywhere(part) : null;
                if (isSought(wanted)) {
                    return wanted;
                }
            }
        }
        return null;
    }

    /** One key, or one of some; the index knows nothing of what is more or less, and null is for the library to understand. */
    private static boolean isSought(@Nullable Object wanted) {
        if (wanted instanceof Document operators) {
            return operators.keySet().stream().allMatch(ONE_OF::equals);
        }
        return wanted instanceof String || wanted instanceof Number;
    }
}
