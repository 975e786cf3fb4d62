package forestall.events.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone number in E.164 form, such as +8613800000000. Does not print itself, so that no log line can hold it. */
public record PhoneNumber(@JsonValue String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("\\+86(1[0-9]{2})([0-9]{4})([0-9]{4})");
    private static final String HIDDEN = "****";
    private static final int FRONT = 4;
    private static final int END = 2;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException(
                    "expected a telephone number in E.164 form such as +8613800000000, found a text of %d characters"
                            .formatted(e164.length()));
        }
    }

    /** As people read it out: a Chinese mobile number in three groups without the country, such as 138 0000 0000; any other as it is. */
    public String grouped() {
        Matcher mobile = CHINESE_MOBILE.matcher(e164);
        return mobile.matches() ? String.join(" ", mobile.group(1), mobile.group(2), mobile.group(3)) : e164;
    }

    /** Enough to recognise a number that one knows, such as 138 **** 0000; of any other number never more than its half is left. */
    public String masked() {
        Matcher mobile = CHINESE_MOBILE.matcher(e164);
        return mobile.matches() ? String.join(" ", mobile.group(1), HIDDEN, mobile.group(3)) : ends();
    }

    private String ends() {
        int front = Math.min(FRONT, e164.length() / 2 - END);
        return e164.substring(0, front) + HIDDEN + e164.substring(e164.length() - END);
    }

    @Override
    public String toString() {
        return "[phone]";
    }
}
