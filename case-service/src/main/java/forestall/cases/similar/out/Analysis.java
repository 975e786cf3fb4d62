package forestall.cases.similar.out;

import forestall.cases.similar.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How texts become terms. Chinese words by SmartCN, English words by their stems; names and addresses by single characters and whole
 * words, since no dictionary knows them. Every text is brought into one script first.
 */
final class Analysis {

    /** Changed whenever terms or fields are: an index made otherwise is made anew. */
    static final String VERSION = "1";

    static final String CHINESE = "zh";
    static final String ENGLISH = "en";
    static final String CONCEPTS = "concepts";
    static final String NAMES = "names";
    static final String ADDRESSES = "addresses";

    private final Analyzer analyzer = new PerFieldAnalyzerWrapper(
            new StandardAnalyzer(),
            Map.of(
                    CHINESE, new SmartChineseAnalyzer(),
                    ENGLISH, new EnglishAnalyzer(),
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
}
