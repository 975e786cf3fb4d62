package forestall.cases.similar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text may be shown to a stranger: nothing by which somebody could be found. What is known of the file goes, in whatever way it
 * is written, and whatever looks like a name, a number, an address, an account or a link. In doubt too much goes.
 */
public final class Redaction {

    /** Changed whenever a rule is: an index whose texts another redaction let pass is made anew. */
    public static final String VERSION = "4";

    /** Replacements stand as one such character each until the end, so that no later rule reads into them. */
    private static final char FIRST_STAND_IN = '\uE000';

    private static final int MOST = 6_000;

    /** In characters. Nobody is shown more; the rules would take long on a text without end. */
    private static final int LONGEST = 4_000;

    /** The end of a text that was cut may be half a word that was not recognised. */
    private static final int DOUBTFUL_END = 100;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\x{10000}-\\x{10FFFF}]]");

    private static final Pattern BETWEEN_MARKS = Pattern.compile("(?<mark>[，。！？；：（）、]+)|[^，。！？；：（）、]+");

    private final List<RedactionRule> rules;

    private Redaction(List<RedactionRule> rules) {
        this.rules = rules;
    }

    /** For texts about whom nothing is known. */
    public static Redaction general() {
        return new Redaction(GeneralRedaction.RULES);
    }

    /** For texts about people and places that are known. */
    static Redaction of(KnownWords known) {
        List<RedactionRule> all = new ArrayList<>(known.rules());
        all.addAll(GeneralRedaction.RULES);
        return new Redaction(all);
    }

    /** The text as a stranger may see it. */
    public String of(String text) {
        String seen = UNSEEN.matcher(evenly(text)).replaceAll("");
        boolean cut = seen.length() > LONGEST;
        seen = cut ? seen.substring(0, LONGEST) : seen;
        List<String> replaced = new ArrayList<>();
        String folded = folded(seen);
        for (RedactionRule rule : rules) {
            Matcher found = rule.pattern().matcher(rule.folds() ? folded : seen);
            if (found.find()) {
                seen = applied(rule, found, seen, replaced);
                folded = folded(seen);
            }
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < seen.length(); i++) {
            int number = seen.charAt(i) - FIRST_STAND_IN;
            if (number >= 0 && number < replaced.size()) {
                shown.append(replaced.get(number));
            } else {
                shown.append(seen.charAt(i));
            }
        }
        if (cut) {
            shown.setLength(Math.max(0, shown.length() - DOUBTFUL_END));
            shown.append(RedactionRule.REST);
        }
        return shown.toString();
    }

    private static String applied(RedactionRule rule, Matcher found, String seen, List<String> replaced) {
        StringBuilder after = new StringBuilder();
        int done = 0;
        do {
            if (replaced.size() >= MOST) {
                // Nobody writes so many numbers into one text; the rest is not shown at all.
                return after.append(RedactionRule.REST).toString();
            }
            after.append(seen, done, found.start());
            int kept = rule.keepsLabel() && found.start("value") >= 0 ? found.start("value") : found.start();
            after.append(seen, found.start(), kept).append((char) (FIRST_STAND_IN + replaced.size()));
            replaced.add(rule.replacement().apply(seen.substring(kept, found.end())));
            done = found.end();
        } while (found.find());
        return after.append(seen, done, seen.length()).toString();
    }

    /** In one width, but for the marks of Chinese sentences. */
    static String evenly(String text) {
        StringBuilder even = new StringBuilder(text.length());
        Matcher between = BETWEEN_MARKS.matcher(text);
        while (between.find()) {
            even.append(
                    between.group("mark") == null
                            ? Normalizer.normalize(between.group(), Normalizer.Form.NFKC)
                            : between.group());
        }
        return even.toString();
    }

    /** One form for what has several, of the same length: lower case, simplified, European digits. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char written = text.charAt(i);
            int digit = Character.isDigit(written) ? Character.digit(written, 10) : -1;
            folded.append(digit >= 0 ? (char) ('0' + digit) : Script.simplified(Character.toLowerCase(written)));
        }
        return folded.toString();
    }
}
