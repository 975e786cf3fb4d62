package forestall.cases.similar;

import forestall.events.vocabulary.ScamType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the weights by which examples are explained best. Each example is read twice, with its concepts and as if the lexicon knew none of
 * its words: otherwise the concepts would explain it alone, and a text without any would mean nothing.
 */
final class Training {

    /** In the order in which weights stand. */
    static final List<ScamType> TYPES = List.of(ScamType.values());

    private static final double HELD_TO_LEXICON = 0.02;
    private static final double HELD_TO_NOTHING = 0.005;
    private static final double STEP = 0.05;
    private static final int ROUNDS = 60;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Read> texts = new ArrayList<>();
    private final double[][] weights;
    private final double[] @Nullable [] starts;

    /** An example as the numbers of its features and their values. */
    private static final class Read {

        private final int scamType;
        private final int[] features;
        private final double[] values;

        private Read(int scamType, int[] features, double[] values) {
            this.scamType = scamType;
            this.features = features;
            this.values = values;
        }
    }

    private Training(Lexicon lexicon, List<Example> examples) {
        Map<String, double[]> prior = new TreeMap<>();
        lexicon.concepts().forEach(concept -> prior.put(Features.feature(concept), start(concept)));
        prior.keySet().forEach(this::number);
        for (Example example : examples) {
            List<String> units = lexicon.units(example.text());
            Map<String, Double> features = Features.of(units, lexicon.concepts(units));
            texts.add(read(example, features));
            texts.add(read(example, Features.withoutConcepts(features)));
        }
        weights = new double[numbers.size()][TYPES.size()];
        starts = new double[numbers.size()][];
        prior.forEach((name, start) -> {
            weights[number(name)] = start.clone();
            starts[number(name)] = start;
        });
    }

    /** The weights of each feature, by the types' order. */
    static Map<String, double[]> of(Lexicon lexicon, List<Example> examples) {
        Training training = new Training(lexicon, examples);
        for (int round = 0; round < ROUNDS; round++) {
            training.step();
        }
        Map<String, double[]> learned = new HashMap<>();
        training.numbers.forEach((name, number) -> learned.put(name, training.weights[number]));
        return learned;
    }

    /** Turns sums of weights into probabilities, in place. */
    static void softmax(double[] sums) {
        double most =
                IntStream.range(0, sums.length).mapToDouble(i -> sums[i]).max().orElse(0);
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
    }

    /** One step down the gradient of all texts together. */
    private void step() {
        double[][] gradient = new double[weights.length][];
        for (Read text : texts) {
            double[] error = new double[TYPES.size()];
            for (int i = 0; i < text.features.length; i++) {
                add(error, weights[text.features[i]], text.values[i]);
            }
            softmax(error);
            error[text.scamType] -= 1;
            for (int i = 0; i < text.features.length; i++) {
                int feature = text.features[i];
                if (gradient[feature] == null) {
                    gradient[feature] = new double[TYPES.size()];
                }
                add(gradient[feature], error, text.values[i]);
            }
        }
        for (int feature = 0; feature < gradient.length; feature++) {
            if (gradient[feature] != null) {
                move(weights[feature], gradient[feature], starts[feature]);
            }
        }
    }

    private static void move(double[] weight, double[] slope, double @Nullable [] start) {
        for (int type = 0; type < TYPES.size(); type++) {
            double pull =
                    start == null ? HELD_TO_NOTHING * weight[type] : HELD_TO_LEXICON * (weight[type] - start[type]);
            weight[type] -= STEP * (slope[type] + 10 * pull);
        }
    }

    private static void add(double[] sum, double[] part, double times) {
        for (int i = 0; i < TYPES.size(); i++) {
            sum[i] += part[i] * times;
        }
    }

    private Read read(Example example, Map<String, Double> features) {
        int[] numbered = new int[features.size()];
        double[] values = new double[features.size()];
        int next = 0;
        for (Map.Entry<String, Double> feature : new TreeMap<>(features).entrySet()) {
            numbered[next] = number(feature.getKey());
            values[next++] = feature.getValue();
        }
        return new Read(TYPES.indexOf(example.scamType()), numbered, values);
    }

    private int number(String feature) {
        return numbers.computeIfAbsent(feature, fresh -> numbers.size());
    }

    private static double[] start(Concept concept) {
        double[] start = new double[TYPES.size()];
        concept.weights().forEach((type, weight) -> start[TYPES.indexOf(type)] = weight);
        return start;
    }
}
