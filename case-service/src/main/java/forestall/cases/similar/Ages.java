package forestall.cases.similar;

import forestall.events.vocabulary.AgeBand;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages in texts. Shown as the beginning of an age band. */
final class Ages {

    private static final String TENS = "[一二三四五六七八九]?十[一二三四五六七八九]?";

    static final Pattern PATTERN =
            Pattern.compile("(?<![0-9])[1-9][0-9]{0,2}[\\s-]?(?:周岁|岁|years?[\\s-]olds?|y/o|yo(?![a-z])|yrs?\\s?old)"
                    + "|(?<![a-z])(?:aged?|turned)\\s?:?\\s?[1-9][0-9]{0,2}(?![0-9+])"
                    + "|(?:年龄|年纪|今年|虚岁|周岁)\\s?(?:是|为|[:：])?\\s?[1-9][0-9]{1,2}(?![0-9])|" + TENS + "\\s?(?:周岁|岁)");

    private static final Pattern FIGURE = Pattern.compile("[0-9]+");

    private Ages() {}

    static String banded(String written) {
        return "[aged " + band(age(written)) + "]";
    }

    private static int age(String written) {
        Matcher figure = FIGURE.matcher(written);
        if (figure.find()) {
            return Integer.parseInt(figure.group());
        }
        int ten = written.indexOf('十');
        int tens = ten == 0 ? 1 : "一二三四五六七八九".indexOf(written.charAt(ten - 1)) + 1;
        return 10 * tens + "一二三四五六七八九".indexOf(written.charAt(ten + 1)) + 1;
    }

    private static String band(int age) {
        return switch (AgeBand.of(age)) {
            case UNDER_18 -> "under 18";
            case FROM_18_TO_29 -> "18+";
            case FROM_30_TO_44 -> "30+";
            case FROM_45_TO_59 -> "45+";
            case FROM_60 -> "60+";
            case UNKNOWN -> "?";
        };
    }
}
