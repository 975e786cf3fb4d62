package forestall.cases.similar.out;

import forestall.cases.similar.Concepts;
import forestall.cases.similar.Script;
import forestall.cases.similar.Sought;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.ScamType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What is asked of the index. */
final class Queries {

    /** A text is judged by its rarest words: the others cost time and decide little. */
    private static final int MOST_WORDS = 16;

    private static final int MOST_CONCEPTS = 6;
    private static final int MOST_TERMS = 40;

    /** A word is common that stands in one of so many files. */
    private static final int COMMON = 100;

    private static final long FEW_FILES = 20_000;
    private static final int AT_LEAST = 2;

    private static final float CONCEPTS = 2f;
    private static final float WORDS = 1f;

    /** Of the words that somebody looks for in texts so many have to be there. */
    private static final double MUST_BE_THERE = 0.7;

    private final Analysis analysis;

    Queries(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Closed cases with some of these words. */
    Query similar(Query words, Set<VictimId> notThese) {
        return closed(notThese).add(words, Occur.MUST).build();
    }

    /** Closed cases of a type with some of these words. */
    Query ofType(ScamType scamType, Query words, Set<VictimId> notThese) {
        return closed(notThese)
                .add(type(scamType), Occur.FILTER)
                .add(words, Occur.MUST)
                .build();
    }

    /** Closed cases of a type, whatever their words. */
    Query anyOfType(ScamType scamType, Set<VictimId> notThese) {
        return closed(notThese).add(type(scamType), Occur.FILTER).build();
    }

    private static Query type(ScamType scamType) {
        return new TermQuery(new Term(StoryDocument.TYPE, scamType.name()));
    }

    /** Files that somebody looks for. */
    Query search(Sought sought, @Nullable StationCode station, boolean guarded) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(
                        switch (sought) {
                            case Sought.Name(var words) -> together(Analysis.NAMES, words);
                            case Sought.Place(var words) -> together(Analysis.ADDRESSES, words);
                            case Sought.Text(var words) -> text(words);
                        },
                        Occur.MUST);
        if (station != null) {
            query.add(new TermQuery(new Term(StoryDocument.STATION, station.value())), Occur.FILTER);
        }
        if (!guarded && !(sought instanceof Sought.Name)) {
            query.add(new TermQuery(new Term(StoryDocument.GUARDED, StoryDocument.YES)), Occur.MUST_NOT);
        }
        return query.build();
    }

    private static BooleanQuery.Builder closed(Set<VictimId> notThese) {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(StoryDocument.SIMILAR, StoryDocument.YES)), Occur.FILTER);
        notThese.forEach(victim -> query.add(new TermQuery(StoryDocument.id(victim)), Occur.MUST_NOT));
        return query;
    }

    /** Any of the rarest words of a text, and of what it speaks of. */
    Query words(String text, IndexReader reader) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String field : List.of(Analysis.CHINESE, Analysis.ENGLISH)) {
            rarest(field, analysis.terms(field, text), MOST_WORDS, reader)
                    .forEach(term -> any.add(boosted(field, term, WORDS), Occur.SHOULD));
        }
        rarest(Analysis.CONCEPTS, Concepts.in(text), MOST_CONCEPTS, reader)
                .forEach(concept -> any.add(boosted(Analysis.CONCEPTS, concept, CONCEPTS), Occur.SHOULD));
        return any.build();
    }

    private static Query boosted(String field, String term, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, term)), boost);
    }

    /** Words in too many files are left out, unless there are no others. */
    private static List<String> rarest(String field, List<String> terms, int most, IndexReader reader)
            throws IOException {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        for (String term : new LinkedHashSet<>(terms)) {
            int frequency = reader.docFreq(new Term(field, term));
            if (frequency > 0) {
                frequencies.put(term, frequency);
            }
        }
        long common = Math.max(reader.maxDoc(), FEW_FILES) / COMMON;
        List<Map.Entry<String, Integer>> rarestFirst = frequencies.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .toList();
        long rare =
                rarestFirst.stream().filter(term -> term.getValue() <= common).count();
        return rarestFirst.stream()
                .limit(Math.max(rare, AT_LEAST))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Chinese characters in the order in which they stand, other words in any order, the last as its beginning. */
    private Query together(String field, String words) {
        List<String> terms = analysis.terms(field, words);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> run = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            String term = terms.get(i);
            if (isPair(term)) {
                run.set(run.size() - 1, term);
            } else if (isHan(term) || isFigure(term)) {
                run.add(term);
            } else {
                all.add(
                        i == terms.size() - 1
                                ? new PrefixQuery(new Term(field, term))
                                : new TermQuery(new Term(field, term)),
                        Occur.MUST);
            }
        }
        if (!run.isEmpty()) {
            all.add(phrase(field, run), Occur.MUST);
        }
        return all.build();
    }

    /** By pairs of characters where there are any: they stand in far fewer files than each of the two. */
    private static Query phrase(String field, List<String> run) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < run.size(); i++) {
            boolean isInPairBefore = i > 0 && isPair(run.get(i - 1)) && !isPair(run.get(i));
            if (!isInPairBefore) {
                phrase.add(new Term(field, run.get(i)), i);
            }
        }
        return phrase.build();
    }

    private Query text(String words) {
        Set<Term> terms = new TreeSet<>();
        for (String field : List.of(Analysis.CHINESE, Analysis.ENGLISH)) {
            analysis.terms(field, words).forEach(term -> terms.add(new Term(field, term)));
        }
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        terms.stream().limit(MOST_TERMS).forEach(term -> most.add(new TermQuery(term), Occur.SHOULD));
        int clauses = Math.min(terms.size(), MOST_TERMS);
        return most.setMinimumNumberShouldMatch((int) Math.ceil(clauses * MUST_BE_THERE))
                .build();
    }

    private static boolean isPair(String term) {
        return isHan(term) && term.codePointCount(0, term.length()) == 2;
    }

    private static boolean isHan(String term) {
        return Script.isHan(term.codePointAt(0));
    }

    private static boolean isFigure(String term) {
        return Character.isDigit(term.codePointAt(0));
    }
}
