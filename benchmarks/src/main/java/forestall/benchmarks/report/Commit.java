package forestall.benchmarks.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Which state of the checkout was measured. */
public final class Commit {

    private Commit() {}

    /** Its short name; with a {@code +} when files that Git knows differ from it. */
    public static String of(Path home) {
        String name = git(home, "rev-parse", "--short=10", "HEAD");
        if (name.isEmpty()) {
            return "unknown";
        }
        return git(home, "status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs")
                        .isEmpty()
                ? name
                : name + "+";
    }

    private static String git(Path home, String... words) {
        try {
            Process git = new ProcessBuilder(
                            Stream.concat(Stream.of("git"), Stream.of(words)).toList())
                    .directory(home.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException noGit) {
            return "";
        }
    }
}
