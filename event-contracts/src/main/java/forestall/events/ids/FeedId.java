package forestall.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A machine that posts alerts. */
public record FeedId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FeedId {
        Text.require(Text.NAME, "a feed id of up to 64 letters, digits, dots, dashes or underscores", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
