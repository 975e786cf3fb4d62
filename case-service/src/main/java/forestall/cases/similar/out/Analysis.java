package forestall.cases.similar.out;

import forestall.cases.similar.Script;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become terms. Chinese words by SmartCN, English words by their stems, each in a field of its own; names and addresses by single
 * characters, pairs of them and whole words, since no dictionary knows them. Every text is brought into one script first.
 */
final class Analysis {

    /** Changed whenever terms or fields are: an index made otherwise is made anew. */
    static final String VERSION = "2";

    static final String CHINESE = "zh";
    static final String ENGLISH = "en";
    static final String CONCEPTS = "concepts";
    static final String NAMES = "names";
    static final String ADDRESSES = "addresses";

    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(
            new CharactersAndPairs(),
            Map.of(
                    CHINESE, new WordsOf(new SmartChineseAnalyzer(), Script::isHan),
                    ENGLISH, new WordsOf(new EnglishAnalyzer(), point -> !Script.isHan(point)),
                    CONCEPTS, new WhitespaceAnalyzer()));

    Analyzer analyzer() {
        return analyzer;
    }

    /** The terms of a text in the order in which they stand. */
    List<String> terms(String field, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, Script.plain(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** Another analyzer's words, as far as their first character fits. */
    private static final class WordsOf extends AnalyzerWrapper {
        private final Analyzer words;
        private final IntPredicate fits;

        WordsOf(Analyzer words, IntPredicate fits) {
            super(words.getReuseStrategy());
            this.words = words;
            this.fits = fits;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String fieldName) {
            return words;
        }

        @Override
        protected TokenStreamComponents wrapComponents(String fieldName, TokenStreamComponents components) {
            return new TokenStreamComponents(
                    components.getSource(), new FirstCharacter(components.getTokenStream(), fits));
        }
    }

    private static final class FirstCharacter extends FilteringTokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final IntPredicate fits;

        FirstCharacter(TokenStream in, IntPredicate fits) {
            super(in);
            this.fits = fits;
        }

        @Override
        protected boolean accept() {
            return fits.test(Character.codePointAt(term.buffer(), 0, term.length()));
        }
    }

    /** Words; of Chinese ones every character and every pair of neighbours, whatever is written between the two. */
    private static final class CharactersAndPairs extends Analyzer {
        private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{IsHan})[\\s·•・]+(?=\\p{IsHan})");

        @Override
        protected Reader initReader(String fieldName, Reader reader) {
            return new PatternReplaceCharFilter(BETWEEN, "", reader);
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(
                    words, new CJKBigramFilter(new LowerCaseFilter(words), CJKBigramFilter.HAN, true));
        }
    }
}
