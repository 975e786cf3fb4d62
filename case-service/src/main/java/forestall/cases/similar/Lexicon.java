package forestall.cases.similar;

import static java.util.stream.Collectors.groupingBy;

import forestall.events.vocabulary.ScamType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds concepts in texts. The same concept has phrases in Chinese and English, so texts meet across languages. */
final class Lexicon {

    private static final double BY_REPEATING = 0.25;
    private static final double MOST_BY_REPEATING = 0.5;
    private static final Lexicon SHIPPED = read(Resource.lines("lexicon.txt"));

    private final Map<String, List<Phrase>> byFirstUnit;
    private final Spelling spelling;

    private Lexicon(List<Phrase> phrases) {
        this.byFirstUnit = phrases.stream().collect(groupingBy(Phrase::first));
        this.spelling = new Spelling(phrases.stream()
                .flatMap(phrase -> phrase.parts().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet()));
    }

    /** The one that comes with the program. */
    static Lexicon shipped() {
        return SHIPPED;
    }

    /**
     * A lexicon of lines of four columns: name, weights by type, Chinese phrases, English phrases.
     *
     * @throws IllegalArgumentException when a line is none
     */
    static Lexicon read(List<String> lines) {
        List<Phrase> phrases = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\\|", -1);
            if (columns.length != 4) {
                throw new IllegalArgumentException(
                        "expected four columns, found %d in '%s'".formatted(columns.length, line));
            }
            Concept concept = new Concept(columns[0].strip(), weights(columns[1]));
            Stream.concat(
                            Stream.of(columns[2].strip().split("\\s+", -1)),
                            Stream.of(columns[3].strip().split("\\s*;\\s*", -1)))
                    .filter(phrase -> !phrase.isBlank())
                    .forEach(phrase -> phrases.add(Phrase.of(concept, phrase)));
        }
        return new Lexicon(phrases);
    }

    private static Map<ScamType, Double> weights(String column) {
        Map<ScamType, Double> weights = new EnumMap<>(ScamType.class);
        for (String weight : column.strip().split("\\s+", -1)) {
            String[] sides = weight.split("=", 2);
            weights.put(ScamType.valueOf(sides[0]), Double.valueOf(sides[1]));
        }
        return weights;
    }

    /** The units of a text, those that are nearly a word of the lexicon as that word. */
    List<String> units(String text) {
        return Wording.units(text).stream().map(spelling::corrected).toList();
    }

    /** What the text speaks of, and how surely: 1 for one good phrase, more when it is said in several ways. */
    Map<Concept, Double> concepts(List<String> units) {
        Map<Concept, Map<Phrase, Double>> found = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            for (Phrase phrase : byFirstUnit.getOrDefault(units.get(i), List.of())) {
                if (phrase.standsAt(units, i)) {
                    found.computeIfAbsent(phrase.concept(), fresh -> new LinkedHashMap<>())
                            .put(phrase, phrase.strength());
                }
            }
        }
        Map<Concept, Double> concepts = new LinkedHashMap<>();
        found.forEach((concept, phrases) -> concepts.put(concept, together(phrases.values())));
        return concepts;
    }

    private static double together(Collection<Double> strengths) {
        double strongest =
                strengths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double all = strengths.stream().mapToDouble(Double::doubleValue).sum();
        return strongest + Math.min(MOST_BY_REPEATING, BY_REPEATING * (all - strongest));
    }

    Set<Concept> concepts() {
        return byFirstUnit.values().stream()
                .flatMap(List::stream)
                .map(Phrase::concept)
                .collect(Collectors.toSet());
    }
}
