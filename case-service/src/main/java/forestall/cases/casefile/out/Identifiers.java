package forestall.cases.casefile.out;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.Identifier;
import forestall.chassis.hashing.KeyedHash;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * In which files a telephone number, an account or a handle stands. Its keyed hash is the {@code _id}, so that a look-up needs no
 * secondary index and none of them stands here. Written before the file: an identifier of a file that is not there yet finds nothing, one
 * that is missing would hide a file. Nothing is taken away: whoever looks up compares with the file.
 */
final class Identifiers {

    private static final String FILES = "files";

    /** Files in which it stands for those who investigate only. */
    private static final String CONFIDENTIAL = "confidential";

    private final MongoCollection<Document> identifiers;
    private final KeyedHash hash;

    Identifiers(MongoCollection<Document> identifiers, KeyedHash hash) {
        this.identifiers = identifiers;
        this.hash = hash;
    }

    /** How many are new in the file. */
    int remember(CaseFile before, CaseFile after) {
        Set<Identifier> open = Identifier.openIn(after);
        open.removeAll(Identifier.openIn(before));
        open.forEach(identifier -> add(FILES, identifier, after));
        Set<Identifier> confidential = Identifier.confidentialIn(after);
        confidential.removeAll(Identifier.confidentialIn(before));
        confidential.forEach(identifier -> add(CONFIDENTIAL, identifier, after));
        return open.size() + confidential.size();
    }

    private void add(String array, Identifier identifier, CaseFile file) {
        identifiers.updateOne(
                eq("_id", key(identifier)), addToSet(array, file.victimId().value()), new UpdateOptions().upsert(true));
    }

    /**
     * The ids of the files, in their order.
     *
     * @param all also those in which it is confidential
     */
    List<String> filesWith(Identifier identifier, boolean all) {
        Document found = identifiers.find(eq("_id", key(identifier))).first();
        return found == null
                ? List.of()
                : Stream.concat(ids(found, FILES), all ? ids(found, CONFIDENTIAL) : Stream.of())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static Stream<String> ids(Document found, String array) {
        return found.getList(array, String.class, List.of()).stream();
    }

    /** A number in E.164 form begins with +, so it is no other identifier's. */
    private String key(Identifier identifier) {
        return hash.of(
                identifier.kind() == Identifier.Kind.NUMBER
                        ? identifier.value()
                        : identifier.kind().name().toLowerCase(Locale.ROOT) + ":" + identifier.value());
    }
}
