package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The squad's effort for one potential victim, from the first alert until it is closed. */
public record InterventionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterventionId {}

    public static InterventionId of(String text) {
        return new InterventionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
