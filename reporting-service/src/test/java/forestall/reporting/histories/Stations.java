package forestall.reporting.histories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The codes of all 234 stations of Shanghai's 16 districts: one for each street-level division. */
final class Stations {

    private static final List<String> ALL = read();

    private Stations() {}

    static List<String> all() {
        return ALL;
    }

    static String any(RandomGenerator chance) {
        return ALL.get(chance.nextInt(ALL.size()));
    }

    private static List<String> read() {
        try (BufferedReader codes = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Stations.class.getResourceAsStream("/forestall/local/identity/divisions.txt")),
                StandardCharsets.UTF_8))) {
            return codes.lines().filter(code -> code.matches("\\d{9}")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
