package forestall.cases.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells whether two posted objects say the same, whatever the order of their fields and the blanks between them. */
final class Digest {

    private Digest() {}

    /**
     * SHA-256 in hexadecimal digits.
     *
     * @param except fields of the object itself that make no difference
     */
    static String of(Map<?, ?> posted, Set<String> except) {
        Map<String, Object> counted = new TreeMap<>();
        posted.forEach((name, value) -> {
            if (value != null && !except.contains(String.valueOf(name))) {
                counted.put(String.valueOf(name), value);
            }
        });
        StringBuilder canonical = new StringBuilder();
        append(canonical, counted);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Lengths before texts keep apart what would look alike behind one another. */
    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case Map<?, ?> object -> {
                Map<String, Object> sorted = new TreeMap<>();
                object.forEach((name, inner) -> {
                    if (inner != null) {
                        sorted.put(String.valueOf(name), inner);
                    }
                });
                out.append('{').append(sorted.size());
                sorted.forEach((name, inner) -> {
                    append(out, name);
                    append(out, inner);
                });
            }
            case List<?> list -> {
                out.append('[').append(list.size());
                list.forEach(inner -> append(out, inner == null ? "" : inner));
            }
            case String text ->
                out.append('"').append(text.length()).append(':').append(text);
            default -> out.append(value).append(';');
        }
    }
}
