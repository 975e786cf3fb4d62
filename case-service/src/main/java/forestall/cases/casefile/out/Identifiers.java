package forestall.cases.casefile.out;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.casefile.CaseFile;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.facts.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * In which files a telephone number stands. The number's keyed hash is the {@code _id}, so that a look-up needs no secondary index and
 * no number stands here. Written before the file: an identifier of a file that is not there yet finds nothing, one that is missing would
 * hide a file.
 */
final class Identifiers {

    private static final String FILES = "files";

    private final MongoCollection<Document> identifiers;
    private final KeyedHash hash;

    Identifiers(MongoCollection<Document> identifiers, KeyedHash hash) {
        this.identifiers = identifiers;
        this.hash = hash;
    }

    void remember(CaseFile before, CaseFile after) {
        Set<PhoneNumber> fresh = numbers(after);
        fresh.removeAll(numbers(before));
        for (PhoneNumber number : fresh) {
            identifiers.updateOne(
                    eq("_id", hash.of(number.e164())),
                    addToSet(FILES, after.victimId().value()),
                    new UpdateOptions().upsert(true));
        }
    }

    /** The ids of the files. */
    List<String> filesWith(PhoneNumber number) {
        Document found = identifiers.find(eq("_id", hash.of(number.e164()))).first();
        return found == null ? List.of() : found.getList(FILES, String.class);
    }

    private static Set<PhoneNumber> numbers(CaseFile file) {
        Set<PhoneNumber> numbers = new HashSet<>();
        Stream.concat(
                        file.person().numbers().stream().map(known -> known.number()),
                        file.suspects().stream().map(suspect -> suspect.phone()).filter(Objects::nonNull))
                .forEach(numbers::add);
        return numbers;
    }
}
