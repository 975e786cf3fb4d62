package forestall.cases.similar;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a word with one letter too many, too few, wrong or swapped as the known word that it nearly is. Short words are left alone. */
final class Spelling {

    private static final int SHORTEST = 5;

    private final Set<String> known;
    private final Map<String, String> byOneLetterLess = new HashMap<>();

    Spelling(Set<String> known) {
        this.known = Set.copyOf(known);
        for (String word : new TreeSet<>(known)) {
            if (word.length() >= SHORTEST) {
                for (int i = 0; i < word.length(); i++) {
                    byOneLetterLess.putIfAbsent(without(word, i), word);
                }
            }
        }
    }

    String corrected(String word) {
        if (word.length() < SHORTEST || known.contains(word)) {
            return word;
        }
        String longer = byOneLetterLess.get(word);
        if (longer != null) {
            return longer;
        }
        for (int i = 1; i < word.length(); i++) {
            String shorter = without(word, i);
            if (shorter.length() >= SHORTEST && known.contains(shorter)) {
                return shorter;
            }
            String other = byOneLetterLess.get(shorter);
            if (other != null && word.length() > SHORTEST + 2 && other.length() == word.length()) {
                return other;
            }
        }
        return word;
    }

    private static String without(String word, int i) {
        return word.substring(0, i) + word.substring(i + 1);
    }
}
