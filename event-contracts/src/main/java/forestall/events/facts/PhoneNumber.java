package forestall.events.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A telephone number in E.164 form, such as +8613800000000. Does not print itself, so that no log line can hold it. */
public record PhoneNumber(@JsonValue String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException(
                    "expected a telephone number in E.164 form such as +8613800000000, found a text of %d characters"
                            .formatted(e164.length()));
        }
    }

    @Override
    public String toString() {
        return "[phone]";
    }
}
