package forestall.cases.persuasion.out;

import forestall.cases.persuasion.Language;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.DistrictCode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** How a page writes times, sums, numbers and codes. Public for its template. */
public final class KitFormats {

    private static final ZoneId BUSINESS_CALENDAR = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(BUSINESS_CALENDAR);
    private static final Pattern CHINESE_MOBILE = Pattern.compile("\\+86(1\\d{2})(\\d{4})(\\d{4})");

    private final MessageSource words;
    private final Locale locale;

    KitFormats(MessageSource words, Language language) {
        this.words = words;
        this.locale = language.locale();
    }

    public String time(Instant at) {
        return TIME.format(at);
    }

    public String month(YearMonth month) {
        return month.toString();
    }

    /** In yuan, the fen only where there are any. */
    public String yuan(Money amount) {
        NumberFormat grouped = NumberFormat.getNumberInstance(Locale.ROOT);
        grouped.setMinimumFractionDigits(amount.fen() % 100 == 0 ? 0 : 2);
        return word("yuan", grouped.format(BigDecimal.valueOf(amount.fen(), 2)));
    }

    /** In groups that can be read out, without the country's code at home. */
    public String number(PhoneNumber phone) {
        Matcher mobile = CHINESE_MOBILE.matcher(phone.e164());
        return mobile.matches() ? String.join(" ", mobile.group(1), mobile.group(2), mobile.group(3)) : phone.e164();
    }

    /** Its name; its code where that is not known here. */
    public String district(DistrictCode code) {
        return String.valueOf(words.getMessage("district." + code.value(), null, code.value(), locale));
    }

    /** What a code of a vocabulary means; the code where nobody wrote that down. */
    public String code(String vocabulary, Object code) {
        return String.valueOf(words.getMessage(vocabulary + "." + code, null, code.toString(), locale));
    }

    private String word(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
