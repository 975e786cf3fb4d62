package forestall.chassis.json;

import java.nio.ByteBuffer;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON as it is, strictly: no field twice, nothing behind the end. */
public final class JsonObjects {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonObjects() {}

    /** What is not a JSON object, in a sentence that repeats nothing of it. */
    public static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        private final String sentence;

        private Malformed(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    public static Map<?, ?> read(ByteBuffer json) throws Malformed {
        Object value;
        try {
            value = JSON.readValue(json.array(), json.arrayOffset() + json.position(), json.remaining(), Object.class);
        } catch (JacksonException malformed) {
            // The parser's own message repeats the text around the fault, which may be a person's.
            throw new Malformed(
                    "expected a JSON object, found what is no JSON (or a field twice) at column %d of line %d"
                            .formatted(
                                    malformed.getLocation().getColumnNr(),
                                    malformed.getLocation().getLineNr()));
        }
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        throw new Malformed("expected a JSON object, found another JSON value");
    }
}
