package forestall.cases.persuasion.out;

import forestall.cases.persuasion.Clue;
import forestall.cases.persuasion.IdentityProof;
import forestall.cases.persuasion.ScamScript;
import forestall.cases.persuasion.ScamScripts;
import forestall.events.vocabulary.ScamType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The texts that people wrote for officers, as YAML beside this program's classes. Read once, at the start; whatever is missing in one
 * of them ends it.
 */
public final class WrittenForOfficers {

    private static final String FOLDER = "/forestall/cases/persuasion/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private WrittenForOfficers() {}

    /** One file for each type, named after it. */
    public static ScamScripts scripts() {
        List<ScamScript> scripts = Arrays.stream(ScamType.values())
                .map(type -> read(file(type), ScamScript.class))
                .toList();
        return new ScamScripts(scripts, List.of(read("clues.yaml", Clue[].class)));
    }

    public static IdentityProof identity() {
        return read("officer-identity.yaml", IdentityProof.class);
    }

    private static String file(ScamType type) {
        return "scripts/" + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
    }

    private static <T> T read(String file, Class<T> as) {
        try (InputStream text = WrittenForOfficers.class.getResourceAsStream(FOLDER + file)) {
            if (text == null) {
                throw new IllegalStateException("expected a file " + file + ", found none");
            }
            return YAML.readValue(text, as);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        } catch (JacksonException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
