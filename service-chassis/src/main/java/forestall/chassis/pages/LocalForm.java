package forestall.chassis.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times and money as people in Shanghai read them, in a language.
 *
 * @param now decides which day is today
 */
public record LocalForm(Locale locale, Instant now) {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = form("HH:mm");
    private static final DateTimeFormatter TO_THE_SECOND = form("HH:mm:ss");
    private static final DateTimeFormatter WITH_DATE = form("MM-dd HH:mm");
    private static final DateTimeFormatter WITH_YEAR = form("uuuu-MM-dd HH:mm");
    private static final int FEN_DIGITS = 2;

    /** Such as 14:05; with the date when that is not today, and with the year when it is another one. */
    public String time(Instant at) {
        ZonedDateTime then = at.atZone(SHANGHAI);
        ZonedDateTime today = now.atZone(SHANGHAI);
        if (then.toLocalDate().equals(today.toLocalDate())) {
            return TIME.format(then);
        }
        return (then.getYear() == today.getYear() ? WITH_DATE : WITH_YEAR).format(then);
    }

    /** Such as 14:05:09. */
    public String second(Instant at) {
        return TO_THE_SECOND.format(at.atZone(SHANGHAI));
    }

    /** In yuan, to the fen. */
    public String yuan(long fen) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(FEN_DIGITS);
        return "¥" + format.format(BigDecimal.valueOf(fen, FEN_DIGITS));
    }

    /** An amount that is rounded on purpose, in whole yuan. */
    public String roundYuan(long yuan) {
        return "¥" + NumberFormat.getIntegerInstance(locale).format(yuan);
    }

    /** Whether it is read in Chinese; otherwise in English. */
    public boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
