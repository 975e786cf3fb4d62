package forestall.cases.persuasion.in;

import forestall.cases.persuasion.Language;
import forestall.chassis.usecase.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which language a kit is wanted. */
final class Languages {

    private Languages() {}

    /**
     * The language that the address names, else the one that the client likes best, else Chinese.
     *
     * @param named as in {@code lang=en}
     * @param accepted the header {@code Accept-Language}
     */
    static Language wanted(@Nullable String named, @Nullable String accepted) {
        if (named != null) {
            return of(named);
        }
        Locale liked = accepted == null ? null : Locale.lookup(ranges(accepted), locales());
        return liked == null ? Language.ZH : of(liked.getLanguage());
    }

    private static Language of(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "unknown-code",
                        "lang: expected one of "
                                + Arrays.stream(Language.values())
                                        .map(Language::code)
                                        .collect(Collectors.joining(", "))));
    }

    /** None of a header that cannot be read: it is a preference only. */
    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static List<Locale> locales() {
        return Arrays.stream(Language.values())
                .map(language -> Locale.of(language.code()))
                .toList();
    }
}
