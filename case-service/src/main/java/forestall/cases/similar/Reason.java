package forestall.cases.similar;

import java.util.List;

/**
 * Why a case is taken for similar.
 *
 * @param words those that both texts have, as far as a stranger may see them; empty for other reasons
 */
public record Reason(Kind kind, List<String> words) {

    /** In what two cases can be alike. */
    public enum Kind {
        SAME_SCAM_TYPE,
        SAME_AGENCY,
        SAME_CHANNEL,
        SAME_AGE_BAND,
        SHARED_WORDS
    }

    public Reason {
        words = List.copyOf(words);
    }

    static Reason of(Kind kind) {
        return new Reason(kind, List.of());
    }
}
