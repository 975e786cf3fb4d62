package forestall.chassis.usecase;

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

    private final Reason reason;
    private final String code;
    private final @Nullable String pointer;

    private Refusal(Reason reason, String code, String sentence, @Nullable String pointer) {
        super(sentence);
        this.reason = reason;
        this.code = code;
        this.pointer = pointer;
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

    /** The same, about one field of the request. */
    public Refusal at(String field) {
        return new Refusal(reason, code, sentence(), field);
    }

    public Reason reason() {
        return reason;
    }

    /** Stable, in kebab case: the last part of the problem's type, such as {@code call-claimed-by-another}. */
    public String code() {
        return code;
    }

    /** The offending field as a JSON pointer, such as {@code /number}; null when it is no single one. */
    public @Nullable String pointer() {
        return pointer;
    }

    /** The sentence for the reader. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
