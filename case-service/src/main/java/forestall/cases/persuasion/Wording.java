package forestall.cases.persuasion;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** The same said in both languages. */
public record Wording(String zh, String en) {

    /** Refuses what is not said in one of them, as a file may leave it out. */
    public Wording(@Nullable String zh, @Nullable String en) {
        this.zh = requireNonNullElse(zh, "").strip();
        this.en = requireNonNullElse(en, "").strip();
        if (this.zh.isEmpty() || this.en.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected words in zh and en, found \"%s\" and \"%s\"".formatted(zh, en));
        }
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
