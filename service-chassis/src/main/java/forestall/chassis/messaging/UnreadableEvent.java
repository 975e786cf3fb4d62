package forestall.chassis.messaging;

import org.jspecify.annotations.Nullable;

/** A record that this reader cannot turn into an event; its sentence holds no value from the record's data. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unknownType;

    private UnreadableEvent(boolean unknownType, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.unknownType = unknownType;
    }

    static UnreadableEvent ofUnknownType(String expected, @Nullable String found) {
        return new UnreadableEvent(true, "expected " + expected + ", found " + found, null);
    }

    static UnreadableEvent because(String sentence, @Nullable Throwable cause) {
        return new UnreadableEvent(false, sentence, cause);
    }

    /** A type or version that this reader does not know, rather than a broken record. */
    public boolean isOfUnknownType() {
        return unknownType;
    }
}
