package forestall.cases.network.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.network.TurnLost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Whose turn it is to arrange networks. The lease keeps others from trying; what keeps the networks right is the number of the turn, which
 * rises with each new owner and stands in every document that the owner looked at.
 */
@SuppressWarnings("JavaUtilDate") // what the driver stores as a time
final class Turn {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration RENEWED_EVERY = Duration.ofSeconds(3);
    private static final Bson IS_IT = eq("_id", "arranger");
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";

    private final String me = UUID.randomUUID().toString();
    private final MongoCollection<Document> leases;
    private final Clock clock;
    private long number;
    private Instant renewAt = Instant.MIN;

    Turn(MongoCollection<Document> leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /** Keeps it or takes it; false while it is somebody else's. */
    boolean take() {
        return isKept() || isTaken();
    }

    /** Somebody else may take it at once. */
    void end() {
        renewAt = Instant.MIN;
        leases.updateOne(
                and(IS_IT, eq(OWNER, me), eq("turn", number)),
                combine(set(UNTIL, Date.from(Instant.EPOCH)), unset(OWNER)));
    }

    /** The number of the turn that was taken last. */
    long number() {
        if (!isKept()) {
            throw new TurnLost();
        }
        return number;
    }

    private boolean isKept() {
        Instant now = clock.instant();
        if (now.isBefore(renewAt)) {
            return true;
        }
        boolean kept = leases.updateOne(and(IS_IT, eq(OWNER, me), eq("turn", number)), set(UNTIL, end(now)))
                        .getMatchedCount()
                == 1;
        renewAt = kept ? now.plus(RENEWED_EVERY) : Instant.MIN;
        return kept;
    }

    private boolean isTaken() {
        Instant now = clock.instant();
        leases.updateOne(
                IS_IT,
                combine(setOnInsert("turn", 0L), setOnInsert(UNTIL, Date.from(Instant.EPOCH))),
                new UpdateOptions().upsert(true));
        Document taken = leases.findOneAndUpdate(
                and(IS_IT, lt(UNTIL, Date.from(now))),
                combine(set(OWNER, me), set(UNTIL, end(now)), inc("turn", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (taken == null) {
            return false;
        }
        number = taken.getLong("turn");
        renewAt = now.plus(RENEWED_EVERY);
        return true;
    }

    private static Date end(Instant now) {
        return Date.from(now.plus(LEASE));
    }
}
