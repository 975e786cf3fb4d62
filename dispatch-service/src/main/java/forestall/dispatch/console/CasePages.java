package forestall.dispatch.console;

import forestall.events.ids.VictimId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers find the pages of case files.
 *
 * @param address such as {@code https://cases.example.org}, with a path where they do not stand at the root; null for nowhere
 */
public record CasePages(@Nullable String address) {

    /** What helps to persuade that person, to read on a telephone; null where nobody said where it is. */
    public @Nullable String persuasionKit(VictimId of, Locale language) {
        return address == null
                ? null
                : "%s/cases/%s/persuasion-kit?lang=%s"
                        .formatted(address, of, language.getLanguage().equals("zh") ? "zh" : "en");
    }
}
