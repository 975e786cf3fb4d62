package forestall.cases.similar;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text is judged by: its concepts, and the words and pairs of characters that it has besides. */
final class Features {

    /** Words that stand in texts of every kind. */
    private static final Set<String> EMPTY_WORDS = Set.copyOf(Wording.units(
            "a an the and or of to in on at by for from with that this he she they it his her their him them was were is are"
                    + " be been had has have who which as then so but after before when while about into up out"));

    /** How much all words of a text weigh together, as a multiple of one concept. */
    private static final double WORDS_TOGETHER = 8;

    private static final String CONCEPT = "concept ";

    private Features() {}

    /** The features of a text with their weights. */
    static Map<String, Double> of(List<String> units, Map<Concept, Double> concepts) {
        Map<String, Double> features = new HashMap<>();
        Set<String> words = words(units);
        double each = words.isEmpty() ? 0 : WORDS_TOGETHER / 2 / Math.sqrt(words.size());
        words.forEach(word -> features.put(word, each));
        concepts.forEach((concept, strength) -> features.put(feature(concept), strength));
        return features;
    }

    /** The same text as if the lexicon did not know it. */
    static Map<String, Double> withoutConcepts(Map<String, Double> features) {
        Map<String, Double> words = new HashMap<>(features);
        words.keySet().removeIf(name -> name.startsWith(CONCEPT));
        return words;
    }

    static String feature(Concept concept) {
        return CONCEPT + concept.name();
    }

    private static Set<String> words(List<String> units) {
        Set<String> words = new LinkedHashSet<>();
        String before = Wording.END;
        for (String unit : units) {
            boolean han = Script.isHan(unit.codePointAt(0));
            if (han) {
                words.add(unit);
                if (Script.isHan(before.codePointAt(0))) {
                    words.add(before + unit);
                }
            } else if (!unit.equals(Wording.END) && !EMPTY_WORDS.contains(unit)) {
                words.add(unit);
            }
            before = unit;
        }
        return words;
    }
}
