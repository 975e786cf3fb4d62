package forestall.cases.console.in;

import forestall.cases.console.Disclosure;
import forestall.events.facts.PhoneNumber;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** What a file says, for the eye, in a language. Money in yuan to the fen; times in Shanghai, with the date unless it is today. */
public final class Shown {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final MessageSource words;
    private final Locale locale;
    private final Disclosure disclosure;
    private final LocalDate today;

    Shown(MessageSource words, Locale locale, Disclosure disclosure, Instant now) {
        this.words = words;
        this.locale = locale;
        this.disclosure = disclosure;
        this.today = LocalDate.ofInstant(now, SHANGHAI);
    }

    public boolean isMasked() {
        return disclosure == Disclosure.MASKED;
    }

    public String time(Instant at) {
        var there = at.atZone(SHANGHAI);
        return (there.toLocalDate().equals(today) ? CLOCK : WHOLE).format(there);
    }

    public String yuan(long fen) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        return "¥" + format.format(BigDecimal.valueOf(fen, 2));
    }

    /** An amount that is rounded on purpose, in whole yuan. */
    public String roundYuan(long yuan) {
        return "¥" + NumberFormat.getIntegerInstance(locale).format(yuan);
    }

    public String number(PhoneNumber phone) {
        return disclosure.number(phone);
    }

    public String account(String account) {
        return disclosure.account(account);
    }

    public String handle(String handle) {
        return disclosure.handle(handle);
    }

    /** What a code of a vocabulary means; the code where nobody wrote that down. */
    public String code(String vocabulary, Object code) {
        return String.valueOf(words.getMessage(vocabulary + "." + code, null, code.toString(), locale));
    }

    public String codes(String vocabulary, Collection<?> codes) {
        String between = locale.getLanguage().equals("zh") ? "、" : ", ";
        return codes.stream().map(code -> code(vocabulary, code)).collect(Collectors.joining(between));
    }

    /** Enough of an id to tell two files on a screen apart. */
    public String brief(Object id) {
        String whole = id.toString();
        return whole.substring(0, Math.min(8, whole.length()));
    }
}
