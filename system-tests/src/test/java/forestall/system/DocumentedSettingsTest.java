package forestall.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever runs the system can read what every knob does: a key or variable that no document explains fails the build. */
class DocumentedSettingsTest {

    private static final Path HOME = Path.of("..");
    private static final Pattern KEY = Pattern.compile("(?m)^(forestall\\.[a-z0-9.-]+)=");
    private static final Pattern VARIABLE = Pattern.compile("FORESTALL_[A-Z_]+[A-Z]");
    private static final Pattern SETTINGS = Pattern.compile(
            "@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s*(?:public )?record \\w+\\(([^{]*)\\)\\s*(?:implements \\w+ )?\\{");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

    @Test
    void every_key_and_variable_is_explained() {
        assertThat(undocumented(read(HOME.resolve("docs/configuration.md"))))
                .as("settings that docs/configuration.md does not explain")
                .isEmpty();
    }

    @Test
    void a_key_that_nobody_explains_is_found() {
        String document = read(HOME.resolve("docs/configuration.md"));
        assertThat(undocumented(document.replace("forestall.dispatch.alarms", "forestall.dispatch.forgotten")))
                .contains("forestall.dispatch.alarms");
        assertThat(undocumented(document.replace("forestall.inbox.retention", "")))
                .contains("forestall.inbox.retention");
        assertThat(undocumented(document.replace("FORESTALL_ISSUER", ""))).contains("FORESTALL_ISSUER");
    }

    private static Set<String> undocumented(String document) {
        Set<String> missing = new TreeSet<>(settings());
        missing.removeIf(document::contains);
        return missing;
    }

    private static Set<String> settings() {
        Set<String> settings = new TreeSet<>();
        sources(".properties").forEach(text -> found(KEY, text).forEach(match -> settings.add(match.group(1))));
        sources(".java")
                .forEach(text -> found(SETTINGS, text)
                        .forEach(record -> found(COMPONENT, plain(record.group(2)))
                                .map(component -> record.group(1) + "." + kebab(component.group(1)))
                                .forEach(settings::add)));
        Stream.of(sources(".properties"), sources(".yml"), sources(".java"), Stream.of(read(HOME.resolve("run"))))
                .flatMap(texts -> texts)
                .forEach(text -> found(VARIABLE, text).forEach(match -> settings.add(match.group())));
        return settings;
    }

    /** The components without annotations, type arguments and comments. */
    private static String plain(String components) {
        return components
                .replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "")
                .replaceAll("@\\w+(\\.\\w+)*(\\(\"[^\"]*\"\\)|\\([^)]*\\))?", "")
                .replaceAll("<[^>]*>", "")
                .strip();
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<String> sources(String ending) {
        try (Stream<Path> modules = Files.list(HOME)) {
            return modules
                    .map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(DocumentedSettingsTest::everything)
                    .filter(file -> file.toString().endsWith(ending))
                    .map(DocumentedSettingsTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> everything(Path folder) {
        try {
            return Files.walk(folder).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
