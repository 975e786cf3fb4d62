package forestall.cases.similar.out;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Words that other texts have in common with one, as the others write them. */
record SharedWords(Set<String> chinese, Set<String> english, Analysis analysis, IndexReader reader) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'-]{2,}");
    private static final int SHORTEST = 2;

    static SharedWords with(String text, Analysis analysis, IndexReader reader) {
        return new SharedWords(
                Set.copyOf(analysis.terms(Analysis.CHINESE, text)),
                Set.copyOf(analysis.terms(Analysis.ENGLISH, text)),
                analysis,
                reader);
    }

    /**
     * The rarest first, as the other text writes them.
     *
     * @param other without anything that is not to be shown
     */
    List<String> of(String other, int most) throws IOException {
        Map<String, Integer> shared = new HashMap<>();
        for (String term : new LinkedHashSet<>(analysis.terms(Analysis.CHINESE, other))) {
            if (term.length() >= SHORTEST && chinese.contains(term)) {
                shared.put(term, reader.docFreq(new Term(Analysis.CHINESE, term)));
            }
        }
        for (String word : WORD.matcher(other)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList()) {
            List<String> terms = analysis.terms(Analysis.ENGLISH, word);
            if (!terms.isEmpty() && english.containsAll(terms)) {
                shared.put(word, reader.docFreq(new Term(Analysis.ENGLISH, terms.getFirst())));
            }
        }
        Stream<Map.Entry<String, Integer>> rarestFirst = shared.entrySet().stream()
                .filter(word -> !Set.of("name", "number", "address", "link", "about", "yuan")
                        .contains(word.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return rarestFirst.limit(most).map(Map.Entry::getKey).toList();
    }
}
