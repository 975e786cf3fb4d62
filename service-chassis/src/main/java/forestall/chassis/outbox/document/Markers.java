package forestall.chassis.outbox.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * Which documents may have something to publish. A marker counts how often it was set, so that one that was set again while the relay
 * was at work is not removed.
 */
@SuppressWarnings("JavaUtilDate") // what the driver stores as a time
final class Markers {

    private static final String ID = "_id";
    private static final String TIMES = "times";
    private static final String LEASED_UNTIL = "leasedUntil";
    private static final String OWNER = "owner";
    private static final Date NEVER = new Date(0);

    private final MongoCollection<Document> pending;

    Markers(MongoCollection<Document> pending) {
        this.pending = pending;
    }

    /** A marker in the hands of one relay, which has it alone until the lease ends. */
    record Leased(String documentId, long times, String owner) {}

    void mark(String documentId) {
        pending.updateOne(
                eq(ID, documentId),
                combine(inc(TIMES, 1L), setOnInsert(LEASED_UNTIL, NEVER)),
                new UpdateOptions().upsert(true));
    }

    Optional<Leased> lease(String owner, Instant now, Duration lease) {
        Document marker = pending.findOneAndUpdate(
                lte(LEASED_UNTIL, Date.from(now)),
                combine(set(LEASED_UNTIL, Date.from(now.plus(lease))), set(OWNER, owner)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(marker)
                .map(found -> new Leased(
                        found.getString(ID), found.get(TIMES, Number.class).longValue(), owner));
    }

    /** Gives a marker back; it may be leased again from then on. */
    void release(Leased leased, Instant from) {
        pending.updateOne(
                and(eq(ID, leased.documentId()), eq(OWNER, leased.owner())), set(LEASED_UNTIL, Date.from(from)));
    }

    /** False when it was set again meanwhile, or another relay has taken over the lease. */
    boolean remove(Leased leased) {
        return pending.deleteOne(and(eq(ID, leased.documentId()), eq(TIMES, leased.times()), eq(OWNER, leased.owner())))
                        .getDeletedCount()
                == 1;
    }

    long count() {
        return pending.countDocuments();
    }
}
