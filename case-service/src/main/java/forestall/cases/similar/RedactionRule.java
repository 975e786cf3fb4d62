package forestall.cases.similar;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What is not shown, and what stands in its place.
 *
 * @param folds whether the pattern is for the text in lower case and simplified characters
 * @param keepsLabel whether only the pattern's group {@code value} goes
 */
record RedactionRule(Pattern pattern, boolean folds, boolean keepsLabel, UnaryOperator<String> replacement) {

    static final String NAME = "[name]";
    static final String NUMBER = "[number]";
    static final String ADDRESS = "[address]";
    static final String LINK = "[link]";
    static final String REST = "[…]";

    static RedactionRule any(String pattern, String instead) {
        return new RedactionRule(Pattern.compile(pattern), true, false, found -> instead);
    }

    /** The same where small and capital letters make the difference. */
    static RedactionRule asWritten(String pattern, String instead) {
        return new RedactionRule(Pattern.compile(pattern), false, false, found -> instead);
    }

    static RedactionRule afterLabel(String label, String value, String instead) {
        return new RedactionRule(
                Pattern.compile("(?:" + label + ")(?<value>" + value + ")"), true, true, found -> instead);
    }

    static RedactionRule afterLabelAsWritten(String label, String value, String instead) {
        return new RedactionRule(
                Pattern.compile("(?:" + label + ")(?<value>" + value + ")"), false, true, found -> instead);
    }
}
