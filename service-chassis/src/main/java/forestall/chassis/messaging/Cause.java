package forestall.chassis.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event being applied on this thread: the cause of what is announced meanwhile. */
public final class Cause {

    private static final ScopedValue<UUID> APPLYING = ScopedValue.newInstance();

    private Cause() {}

    /** The id of the event being applied, null when a person or a clock is the cause. */
    public static @Nullable UUID current() {
        return APPLYING.isBound() ? APPLYING.get() : null;
    }

    /** Runs an action as the consequence of an event. */
    public static void applying(UUID eventId, Runnable action) {
        ScopedValue.where(APPLYING, eventId).run(action);
    }
}
