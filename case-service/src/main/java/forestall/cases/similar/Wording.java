package forestall.cases.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is made of: each Chinese character, each English word by its stem, and where sentences end. A figure is no unit: how much
 * it was says nothing about how.
 */
final class Wording {

    /** The end of a sentence. */
    static final String END = ".";

    private static final Pattern UNIT = Pattern.compile("(?<word>[a-z][a-z0-9']*)|(?<han>\\p{IsHan})|(?<end>[.!?;。]+)");
    private static final Pattern NOT = Pattern.compile("n't\\b");

    private Wording() {}

    static List<String> units(String text) {
        String plain = Script.plain(text)
                .replace("won't", "will not")
                .replace("can't", "cannot")
                .replace("can not", "cannot")
                .replace("-", " ");
        Matcher found = UNIT.matcher(NOT.matcher(plain).replaceAll(" not"));
        List<String> units = new ArrayList<>();
        while (found.find()) {
            String word = found.group("word");
            if (word != null) {
                String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
                units.add(Stem.of(bare.replace("'", "")));
            } else {
                String han = found.group("han");
                units.add(han == null ? END : han);
            }
        }
        return units;
    }

    /** A character is half as wide as a word. */
    static int width(String unit) {
        return Script.isHan(unit.codePointAt(0)) ? 1 : 2;
    }
}
