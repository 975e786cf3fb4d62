package forestall.cases.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a Chinese name is written in Latin letters: Chen Lihua, Li-hua Chen, CHEN LI HUA, Chén Lìhuá, Lihua, Chen L.H. A character with
 * several readings, such as 单, Dan or as a surname Shan, is expected in each.
 */
final class Pinyin {

    private static final String BETWEEN_SYLLABLES = "[\\s\\p{Pd}'._·•]{0,2}";
    private static final String BETWEEN_NAMES = "[\\s\\p{Pd}',._·•]{0,3}";

    /** With initials: 何蓉 is no "her". */
    private static final String BEFORE_INITIALS = "[\\s\\p{Pd}',._·•]{1,3}";

    private static final String COMPOUND = Surnames.COMPOUND + "\\p{IsHan}+";
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 6;
    private static final Map<Integer, List<String>> READINGS = readings();

    private Pinyin() {}

    /** A pattern for folded text; none for a name that is not Chinese. */
    static Optional<String> of(String name) {
        String bare = Redaction.folded(name).replaceAll("[\\s·•]", "");
        if (bare.length() < SHORTEST_NAME
                || bare.length() > LONGEST_NAME
                || !bare.codePoints().allMatch(READINGS::containsKey)) {
            return Optional.empty();
        }
        int end = bare.matches(COMPOUND) ? 2 : 1;
        List<Integer> given = bare.substring(end).codePoints().boxed().toList();
        String surname = syllables(bare.substring(0, end).codePoints().boxed().toList());
        String givenName = syllables(given);
        String initials =
                given.stream().map(Pinyin::initial).collect(Collectors.joining("\\.?[\\s\\p{Pd}]?", "", "\\.?"));
        String alone = given.size() > 1 ? "|" + givenName : "";
        return Optional.of("(?<![a-z0-9])(?:%1$s%4$s%2$s|%2$s%4$s%1$s|%1$s%5$s%3$s|%3$s%5$s%1$s%6$s)(?![a-z0-9])"
                .formatted(surname, givenName, initials, BETWEEN_NAMES, BEFORE_INITIALS, alone));
    }

    /** How a character may be read, without tones. */
    static List<String> readings(int character) {
        return READINGS.getOrDefault(character, List.of());
    }

    private static String syllables(List<Integer> characters) {
        return characters.stream()
                .map(character ->
                        readings(character).stream().map(Pinyin::loosely).collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining(BETWEEN_SYLLABLES));
    }

    private static String initial(int character) {
        return readings(character).stream()
                .map(reading -> loosely(reading.substring(0, 1)))
                .distinct()
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** With tones or without; ü in the ways in which keyboards and passports write it. */
    private static String loosely(String reading) {
        return reading.codePoints()
                .mapToObj(letter -> switch (letter) {
                    case 'a' -> "[aāáǎà]";
                    case 'e' -> "[eēéěè]";
                    case 'i' -> "[iīíǐì]";
                    case 'o' -> "[oōóǒò]";
                    case 'u' -> "[uūúǔù]";
                    case 'ü' -> "(?:yu|ue|[uvüǖǘǚǜ])";
                    default -> Character.toString(letter);
                })
                .collect(Collectors.joining());
    }

    private static Map<Integer, List<String>> readings() {
        Map<Integer, List<String>> readings = new HashMap<>();
        for (String line : Resource.lines("pinyin.txt")) {
            String[] syllable = line.split(" ", 2);
            syllable[1]
                    .codePoints()
                    .forEach(character -> readings.computeIfAbsent(character, none -> new ArrayList<>(1))
                            .add(syllable[0]));
        }
        readings.replaceAll((character, some) -> List.copyOf(some));
        return Map.copyOf(readings);
    }
}
