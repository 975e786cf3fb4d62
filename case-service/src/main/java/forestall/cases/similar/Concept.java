package forestall.cases.similar;

import forestall.events.vocabulary.ScamType;
import java.util.Map;

/**
 * Something that scammers say, whatever the words and the language.
 *
 * @param weights how much it speaks for a scam type: 3 nearly decides, 1 is a hint
 */
record Concept(String name, Map<ScamType, Double> weights) {

    Concept {
        weights = Map.copyOf(weights);
    }
}
