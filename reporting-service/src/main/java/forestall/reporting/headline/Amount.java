package forestall.reporting.headline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Money in words for the press: whole below a million, else in millions with two decimals (the fen stand beside them). */
final class Amount {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private Amount() {}

    static String english(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return yuan.compareTo(MILLION) < 0 ? grouped(yuan) + " yuan" : in(MILLION, yuan) + " million yuan";
    }

    static String chinese(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        if (yuan.compareTo(TEN_THOUSAND) < 0) {
            return grouped(yuan) + "元";
        }
        return yuan.compareTo(HUNDRED_MILLION) < 0 ? in(TEN_THOUSAND, yuan) + "万元" : in(HUNDRED_MILLION, yuan) + "亿元";
    }

    static String englishDollars(BigDecimal dollars) {
        return dollars.compareTo(MILLION) < 0
                ? "US$" + new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(dollars)
                : "US$" + dollars.divide(MILLION, 0, RoundingMode.HALF_UP) + " million";
    }

    static String chineseDollars(BigDecimal dollars) {
        return dollars.compareTo(TEN_THOUSAND) < 0
                ? dollars + "美元"
                : dollars.divide(TEN_THOUSAND, 0, RoundingMode.HALF_UP) + "万美元";
    }

    private static String in(BigDecimal unit, BigDecimal yuan) {
        return grouped(yuan.divide(unit, 2, RoundingMode.HALF_UP));
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
