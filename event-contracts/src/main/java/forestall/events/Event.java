package forestall.events;

import forestall.events.ids.VictimId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened, in the past tense. All events about one person have the same record key. */
public sealed interface Event permits AlertEvent, InterventionEvent, CaseEvent {

    /** The person that this is about. */
    VictimId victimId();

    /** The record key: keeps everything about a person in order. */
    default String key() {
        return victimId().value();
    }

    /** What ties events of one effort together (the intervention), once there is one. */
    default @Nullable UUID correlation() {
        return null;
    }
}
