package forestall.cases.similar;

import forestall.events.vocabulary.ScamType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which scam type a text is about: a softmax over {@link Features}. The lexicon's weights are where it starts from and what it is held
 * to; the examples move them, and give words their weights, only as far as they must to be explained.
 */
final class ScamTypeGuess {

    private final Lexicon lexicon;
    private final Map<String, double[]> weights;

    private ScamTypeGuess(Lexicon lexicon, Map<String, double[]> weights) {
        this.lexicon = lexicon;
        this.weights = weights;
    }

    /** The one that comes with the program. Learned when it is first asked for, in about a second. */
    static ScamTypeGuess shipped() {
        return Shipped.GUESS;
    }

    /** Learns from examples; the same examples give the same guesses. */
    static ScamTypeGuess taught(Lexicon lexicon, List<Example> examples) {
        return new ScamTypeGuess(lexicon, Training.of(lexicon, examples));
    }

    /** How likely each type is; the probabilities add up to 1. */
    Map<ScamType, Double> of(String text) {
        List<String> units = lexicon.units(text);
        double[] likely = new double[Training.TYPES.size()];
        Features.of(units, lexicon.concepts(units)).forEach((name, value) -> {
            double[] weight = weights.get(name);
            if (weight != null) {
                for (int type = 0; type < likely.length; type++) {
                    likely[type] += weight[type] * value;
                }
            }
        });
        Training.softmax(likely);
        Map<ScamType, Double> guess = new EnumMap<>(ScamType.class);
        for (int type = 0; type < likely.length; type++) {
            guess.put(Training.TYPES.get(type), likely[type]);
        }
        return Collections.unmodifiableMap(guess);
    }

    private static final class Shipped {
        private static final ScamTypeGuess GUESS = taught(Lexicon.shipped(), Example.shipped());
    }
}
