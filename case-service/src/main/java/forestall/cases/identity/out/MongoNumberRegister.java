package forestall.cases.identity.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.identity.NumberRegister;
import forestall.cases.identity.Sighting;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A document for each number under its keyed hash, so that no number stands here and each is read by {@code _id}. What is known is
 * replaced whole, guarded by a revision; a claim is a field of its own.
 */
public final class MongoNumberRegister implements NumberRegister {

    private static final String ID = "_id";
    private static final String REVISION = "revision";
    private static final String CLAIMED_BY = "claimedBy";

    private final MongoCollection<Document> numbers;
    private final KeyedHash hash;

    public MongoNumberRegister(MongoCollection<Document> numbers, KeyedHash hash) {
        this.numbers = numbers;
        this.hash = hash;
    }

    @Override
    public VictimId nameOf(PhoneNumber number) {
        return new VictimId(hash.of(number.e164()));
    }

    @Override
    public Known of(PhoneNumber number) {
        Document found = numbers.find(is(number)).first();
        return found == null ? Known.NOTHING : KnownDocument.read(found);
    }

    @Override
    public Known owned(PhoneNumber number, VictimId file) {
        return learn(number, known -> known.ownedBy(file));
    }

    @Override
    public Known sighted(PhoneNumber number, Sighting sighting) {
        return learn(number, known -> known.seen(sighting));
    }

    /** Each failed try means that somebody else's went through, and there are only so many files that say something new of a number. */
    private Known learn(PhoneNumber number, UnaryOperator<Known> lesson) {
        while (true) {
            Document found = numbers.find(is(number)).first();
            Known before = found == null ? Known.NOTHING : KnownDocument.read(found);
            Known after = lesson.apply(before);
            if (after.equals(before)) {
                return before;
            }
            if (found == null) {
                begin(number);
            }
            Object seen = found == null ? null : found.get(REVISION);
            Bson asSeen = seen == null ? exists(REVISION, false) : eq(REVISION, seen);
            Bson learnt = combine(KnownDocument.write(after), inc(REVISION, 1L));
            if (numbers.updateOne(and(is(number), asSeen), learnt).getMatchedCount() == 1) {
                return after;
            }
        }
    }

    @Override
    public Optional<VictimId> claim(PhoneNumber number, VictimId file) {
        begin(number);
        Document before = numbers.findOneAndUpdate(
                is(number),
                set(CLAIMED_BY, file.value()),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE));
        return Optional.ofNullable(before)
                .map(document -> document.getString(CLAIMED_BY))
                .map(VictimId::new);
    }

    @Override
    public boolean isClaimed(PhoneNumber number, VictimId by) {
        return numbers.find(and(is(number), claimedBy(by))).first() != null;
    }

    @Override
    public void giveBack(PhoneNumber number, VictimId file, Optional<VictimId> former) {
        numbers.updateOne(
                and(is(number), claimedBy(file)),
                former.map(one -> set(CLAIMED_BY, one.value())).orElseGet(() -> unset(CLAIMED_BY)));
    }

    private void begin(PhoneNumber number) {
        numbers.updateOne(is(number), setOnInsert(ID, nameOf(number).value()), new UpdateOptions().upsert(true));
    }

    private Bson is(PhoneNumber number) {
        return eq(ID, nameOf(number).value());
    }

    private static Bson claimedBy(VictimId file) {
        return eq(CLAIMED_BY, file.value());
    }
}
