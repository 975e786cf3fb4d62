package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One sum of money that was about to move or moved: prevented, stopped or suffered are states of the same loss. */
public record LossId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LossId {}

    public static LossId of(String text) {
        return new LossId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
