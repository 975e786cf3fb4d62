package forestall.cases.similar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money in texts. Shown with one significant digit: enough to tell how bad it was, too little to tell whose it was. */
final class Amounts {

    static final Pattern PATTERN = Pattern.compile(
            "(?<![0-9a-z.,-])(?<figure>[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})(?:\\.[0-9]{1,2})?\\s?(?<times>[万千亿]|k(?![a-z]))?"
                    + "(?:多|余|来)?\\s?(?<unit>元|块钱|块|圆|人民币|美元|美金|港币|港元|yuan|rmb|cny|dollars?|usd|usdt|euros?|pounds?)(?![a-z])");

    /** Tens of thousands in characters, and what stands after them. */
    static final Pattern IN_CHARACTERS = Pattern.compile("[一二三四五六七八九十百千两]{1,6}万[零一二三四五六七八九十百千两]{1,7}(?:元|块钱|块|圆)?");

    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);

    private Amounts() {}

    /** Such as "about 300,000 yuan" for what was written in letters, 约300,000元 for Chinese. */
    static String rounded(String written) {
        Matcher amount = PATTERN.matcher(written.toLowerCase(Locale.ROOT));
        if (!amount.find()) {
            return RedactionRule.NUMBER;
        }
        BigDecimal whole = new BigDecimal(amount.group("figure").replace(",", ""));
        String unit = amount.group("unit");
        String about = "%,d"
                .formatted(whole.multiply(times(amount.group("times")))
                        .round(ONE_DIGIT)
                        .longValue());
        return Script.isHan(unit.codePointAt(0)) ? "约" + about + unit : "about " + about + " " + unit;
    }

    /** Up to the ten thousands. */
    static String roundedCharacters(String written) {
        return "约" + written.substring(0, written.indexOf('万') + 1) + "元";
    }

    private static BigDecimal times(@Nullable String word) {
        return BigDecimal.valueOf(
                switch (word == null ? "" : word) {
                    case "千", "k" -> 1_000;
                    case "万" -> 10_000;
                    case "亿" -> 100_000_000;
                    default -> 1;
                });
    }
}
