package forestall.cases.similar;

import java.util.ArrayList;
import java.util.List;

/** Units that follow each other, with gaps where the lexicon has a tilde. */
record Phrase(Concept concept, List<List<String>> parts) {

    /** From this width on a phrase is not said by chance. */
    private static final double WIDE_ENOUGH = 4;

    /** Four words, or eight characters. */
    private static final int WIDEST_GAP = 8;

    static Phrase of(Concept concept, String written) {
        List<List<String>> parts = new ArrayList<>();
        for (String part : written.split("~", -1)) {
            List<String> units = Wording.units(part);
            if (!units.isEmpty()) {
                parts.add(units);
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected words in the phrase '%s' of %s".formatted(written, concept.name()));
        }
        return new Phrase(concept, List.copyOf(parts));
    }

    /** How much it can be relied on, up to 1: a single word has other meanings, several together hardly. */
    double strength() {
        int width =
                parts.stream().flatMap(List::stream).mapToInt(Wording::width).sum();
        return Math.min(1, Math.sqrt(width / WIDE_ENOUGH));
    }

    String first() {
        return parts.getFirst().getFirst();
    }

    /** Whether it stands in the text from this unit on. */
    boolean standsAt(List<String> text, int start) {
        return standsAt(text, start, 0);
    }

    private boolean standsAt(List<String> text, int start, int part) {
        List<String> units = parts.get(part);
        if (!sameAt(text, start, units)) {
            return false;
        }
        if (part == parts.size() - 1) {
            return true;
        }
        int gap = 0;
        for (int next = start + units.size(); next < text.size() && gap <= WIDEST_GAP; next++) {
            if (standsAt(text, next, part + 1)) {
                return true;
            }
            if (text.get(next).equals(Wording.END)) {
                return false;
            }
            gap += Wording.width(text.get(next));
        }
        return false;
    }

    private static boolean sameAt(List<String> text, int start, List<String> units) {
        return start + units.size() <= text.size()
                && text.subList(start, start + units.size()).equals(units);
    }
}
