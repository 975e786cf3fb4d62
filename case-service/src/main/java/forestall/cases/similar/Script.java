package forestall.cases.similar;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One way to write what can be written in several: width, case, traditional characters, apostrophes. */
public final class Script {

    private static final Map<Character, Character> SIMPLIFIED = simplified();

    private Script() {}

    /** The text in half width, lower case and simplified characters. */
    public static String plain(String text) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(even.length());
        for (int i = 0; i < even.length(); i++) {
            plain.append(simplified(even.charAt(i)));
        }
        return plain.toString();
    }

    static char simplified(char written) {
        return switch (written) {
            case '’', '‘', '´', '`' -> '\'';
            case '帐' -> '账';
            default -> SIMPLIFIED.getOrDefault(written, written);
        };
    }

    public static boolean isHan(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    private static Map<Character, Character> simplified() {
        Map<Character, Character> pairs = new HashMap<>();
        for (String line : Resource.lines("traditional.txt")) {
            for (String pair : line.split(" ", -1)) {
                pairs.put(pair.charAt(0), pair.charAt(1));
            }
        }
        return Map.copyOf(pairs);
    }
}
