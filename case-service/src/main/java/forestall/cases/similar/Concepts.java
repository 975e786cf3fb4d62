package forestall.cases.similar;

import java.util.List;

/** The names of what a text speaks of, the same in both languages: so a Chinese text finds English ones and the other way round. */
public final class Concepts {

    private Concepts() {}

    public static List<String> in(String text) {
        Lexicon lexicon = Lexicon.shipped();
        return lexicon.concepts(lexicon.units(text)).keySet().stream()
                .map(Concept::name)
                .sorted()
                .toList();
    }
}
