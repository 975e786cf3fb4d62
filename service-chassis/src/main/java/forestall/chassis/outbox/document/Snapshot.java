package forestall.chassis.outbox.document;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was read: what a change of it is decided on and guarded by.
 *
 * @param content null when there is no such document
 */
public record Snapshot(String id, @Nullable Document content) {

    static final String VERSION = "version";
    static final String FENCE = "fence";

    /** How often the document was changed; 0 when it never was. */
    public long version() {
        return number(VERSION);
    }

    /** How often the relay passed by. */
    long fence() {
        return number(FENCE);
    }

    private long number(String field) {
        return content == null || !(content.get(field) instanceof Number number) ? 0 : number.longValue();
    }

    @Override
    public String toString() {
        return id + " at version " + version();
    }
}
