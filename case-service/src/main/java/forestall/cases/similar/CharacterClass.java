package forestall.cases.similar;

import java.util.Arrays;

/** Classes of many characters, for patterns. */
final class CharacterClass {

    private static final int FEW = 4;

    private CharacterClass() {}

    /**
     * The class of these characters, as ranges in ranges. {@link java.util.regex.Pattern} tries the characters of a plain class one after
     * the other, at every place of a text; so it takes a number of steps like the logarithm of their number.
     */
    static String of(String characters) {
        return ofSorted(characters.codePoints().sorted().distinct().toArray());
    }

    private static String ofSorted(int[] points) {
        int half = points.length / 2;
        return points.length <= FEW
                ? "[" + new String(points, 0, points.length) + "]"
                : "[" + within(Arrays.copyOf(points, half)) + within(Arrays.copyOfRange(points, half, points.length))
                        + "]";
    }

    private static String within(int[] points) {
        return "[" + Character.toString(points[0]) + "-" + Character.toString(points[points.length - 1]) + "&&"
                + ofSorted(points) + "]";
    }
}
