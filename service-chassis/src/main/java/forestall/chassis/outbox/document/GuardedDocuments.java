package forestall.chassis.outbox.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import forestall.chassis.messaging.EventCodec;
import forestall.events.Envelope;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Documents that change by one atomic update each, which also holds what is announced. A change is guarded by the document's version and
 * by its fence: the relay raises the fence when it takes the marker of an empty outbox away, so that a change whose marker it took fails,
 * and is decided and marked anew, instead of standing there unseen. Whoever else is told by markers does the same, by {@link #settle}.
 */
public final class GuardedDocuments {

    /** Below the broker's default limit of a record, so that one event too large is refused where it arises and blocks no other. */
    static final int LARGEST_RECORD_BYTES = 900_000;

    private final MongoCollection<Document> documents;
    private final Markers markers;
    private final EventCodec codec;
    private final Wake wake;

    public GuardedDocuments(
            MongoCollection<Document> documents, MongoCollection<Document> pending, EventCodec codec, Wake wake) {
        this.documents = documents;
        this.markers = new Markers(pending);
        this.codec = codec;
        this.wake = wake;
    }

    public Snapshot read(String id) {
        return new Snapshot(id, documents.find(eq("_id", id)).first());
    }

    /**
     * A document as it stands for good: a change that was decided on an earlier look and is not stored yet will fail, and be decided anew.
     * So who reads like this knows of every change but those that are still to be decided.
     *
     * @param fields which of its fields are wanted
     */
    public Snapshot settle(String id, Bson fields) {
        return new Snapshot(
                id,
                documents.findOneAndUpdate(
                        eq("_id", id),
                        inc(Snapshot.FENCE, 1L),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(fields)));
    }

    /**
     * Stores a change that was decided on a snapshot, together with what it announces.
     *
     * @param guard what else must be true of the document as it stands
     * @param changes update operators; they must not touch {@code _id}, {@code version}, {@code fence} and {@code outbox}
     * @return false when the document is no longer what the snapshot says: read and decide again
     * @throws IllegalArgumentException when an event is too large for a record
     */
    public boolean save(Snapshot seen, Bson guard, List<Bson> changes, List<? extends Envelope<?>> announced) {
        List<Document> entries = announced.stream().map(this::entry).toList();
        if (!entries.isEmpty()) {
            markers.mark(seen.id());
        }
        boolean saved = update(seen, guard, changes, entries);
        if (saved && !entries.isEmpty()) {
            wake.ring();
        }
        return saved;
    }

    /** The update alone, without the marker that has to be there before it. */
    boolean update(Snapshot seen, Bson guard, List<Bson> changes, List<Document> entries) {
        List<Bson> all = new ArrayList<>(changes);
        all.add(inc(Snapshot.VERSION, 1L));
        if (!entries.isEmpty()) {
            all.add(pushEach(OutboxEntry.ARRAY, entries));
        }
        Bson asSeen = and(
                eq("_id", seen.id()),
                unchanged(Snapshot.VERSION, seen.version()),
                unchanged(Snapshot.FENCE, seen.fence()),
                guard);
        try {
            UpdateResult result =
                    documents.updateOne(asSeen, combine(all), new UpdateOptions().upsert(seen.content() == null));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false; // somebody else created it meanwhile
            }
            throw e;
        }
    }

    private static Bson unchanged(String counter, long seen) {
        return seen == 0 ? exists(counter, false) : eq(counter, seen);
    }

    Document entry(Envelope<?> envelope) {
        ProducerRecord<byte[], byte[]> record = codec.write(envelope);
        if (record.value().length > LARGEST_RECORD_BYTES) {
            throw new IllegalArgumentException("expected %s of at most %d bytes, found %d"
                    .formatted(envelope.type().name(), LARGEST_RECORD_BYTES, record.value().length));
        }
        return new OutboxEntry(envelope.id().toString(), record).toDocument();
    }
}
