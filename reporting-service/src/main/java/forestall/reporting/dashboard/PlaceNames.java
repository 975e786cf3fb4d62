package forestall.reporting.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What districts and stations are called. The figures hold codes only; the names are those of the default directory. A station that
 * is not in it is shown by its code.
 */
public final class PlaceNames {

    private final Map<String, Name> names = new TreeMap<>();
    private final List<String> districts = new ArrayList<>();

    /** In both languages. */
    public record Name(String zh, String en) {}

    /** The names of Shanghai's divisions that are shipped. */
    public static PlaceNames shipped() {
        try (InputStream file = PlaceNames.class.getResourceAsStream("shanghai-divisions.csv")) {
            if (file == null) {
                throw new IllegalStateException(
                        "expected shanghai-divisions.csv beside " + PlaceNames.class + ", found none");
            }
            PlaceNames names = new PlaceNames();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                    .forEach(names::read);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** code, short name, name, romanised, kind, district's code, its name, romanised. */
    private void read(String line) {
        String[] cells = line.split(",", -1);
        if (names.putIfAbsent(cells[5], new Name(cells[6], cells[7])) == null) {
            districts.add(cells[5]);
        }
        names.put(cells[0], new Name(cells[1] + "派出所", cells[3] + " Police Station"));
    }

    /** The code itself where nobody knows a name. */
    public Name of(String code) {
        return names.getOrDefault(code, new Name(code, code));
    }

    /** All districts' codes in their order. */
    public List<String> districts() {
        return List.copyOf(districts);
    }

    public boolean knows(String code) {
        return names.containsKey(code);
    }
}
