package forestall.chassis.usecase;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A request that is understood and not granted. Its message is one sentence for the reader: what was expected, what was found. */
public final class Refusal extends RuntimeException {

    /** Why a request is refused; each has one HTTP status. */
    public enum Reason {
        /** The thing is not there, or not there for this caller. */
        NOT_FOUND,
        /** The thing is in a state in which this cannot happen. */
        CONFLICT,
        /** The caller saw an older version of the thing. */
        STALE,
        /** The request itself contradicts the rules. */
        INVALID
    }

    /**
     * A field of the request that cannot be as it is.
     *
     * @param pointer JSON pointer, such as {@code /number}
     * @param expected null where the refusal's sentence says it
     * @param found null likewise; never the text itself where that may be personal
     */
    public record Field(
            String pointer,
            @Nullable String expected,
            @Nullable String found) implements Serializable {}

    private final Reason reason;
    private final String code;
    private final @Nullable Field field;

    private Refusal(Reason reason, String code, String sentence, @Nullable Field field) {
        super(sentence);
        this.reason = reason;
        this.code = code;
        this.field = field;
    }

    public static Refusal notFound(String code, String sentence) {
        return new Refusal(Reason.NOT_FOUND, code, sentence, null);
    }

    public static Refusal conflict(String code, String sentence) {
        return new Refusal(Reason.CONFLICT, code, sentence, null);
    }

    public static Refusal stale(String code, String sentence) {
        return new Refusal(Reason.STALE, code, sentence, null);
    }

    public static Refusal invalid(String code, String sentence) {
        return new Refusal(Reason.INVALID, code, sentence, null);
    }

    /**
     * One field contradicts the rules.
     *
     * @param code stable, in kebab case
     * @param pointer JSON pointer of the field
     * @param found never the text itself where that may be personal
     */
    public static Refusal invalid(String code, String pointer, String expected, String found) {
        String sentence = "expected %s, found %s".formatted(expected, found);
        return new Refusal(Reason.INVALID, code, sentence, new Field(pointer, expected, found));
    }

    /**
     * A page is asked for by a text that no page gave.
     *
     * @param list what the pages are of, such as {@code the call queue}
     */
    public static Refusal foreignCursor(String list, String text) {
        return invalid(
                "foreign-cursor",
                "expected the cursor that a page of %s gave as next, found another text of %d characters"
                        .formatted(list, text.length()));
    }

    /**
     * Refuses a request unless the field is as it has to be.
     *
     * @param found printed into the sentence
     */
    public static void require(boolean holds, String code, String pointer, String expected, Object found) {
        if (!holds) {
            throw invalid(code, pointer, expected, found.toString());
        }
    }

    /** The same, about one field of the request. */
    public Refusal at(String pointer) {
        return new Refusal(reason, code, sentence(), new Field(pointer, null, null));
    }

    public Reason reason() {
        return reason;
    }

    /** Stable, in kebab case: the last part of the problem's type, such as {@code call-claimed-by-another}. */
    public String code() {
        return code;
    }

    /** The offending field; null when it is no single one. */
    public @Nullable Field field() {
        return field;
    }

    /** The sentence for the reader. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
