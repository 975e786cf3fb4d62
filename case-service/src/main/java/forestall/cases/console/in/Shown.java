package forestall.cases.console.in;

import forestall.cases.console.Disclosure;
import forestall.chassis.pages.LocalForm;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** What a file says, for the eye, in a language. Money in yuan to the fen; times in Shanghai, with the date unless it is today. */
public final class Shown {

    private final MessageSource words;
    private final Locale locale;
    private final Disclosure disclosure;
    private final LocalForm local;

    Shown(MessageSource words, Locale locale, Disclosure disclosure, Instant now) {
        this.words = words;
        this.locale = locale;
        this.disclosure = disclosure;
        this.local = new LocalForm(locale, now);
    }

    public boolean isMasked() {
        return !disclosure.showsNumbers();
    }

    public boolean hidesNames() {
        return !disclosure.showsNames();
    }

    public String name(PersonName name) {
        return disclosure.name(name);
    }

    /** Those by which one person is known; empty for none. */
    public String names(Collection<PersonName> names) {
        return names.stream().map(disclosure::name).distinct().collect(Collectors.joining(" / "));
    }

    /** Where somebody lives or stays. */
    public String address(String text) {
        return disclosure.address(text);
    }

    /** When the page was made. */
    public Instant now() {
        return local.now();
    }

    public String time(Instant at) {
        return local.time(at);
    }

    public String yuan(long fen) {
        return local.yuan(fen);
    }

    /** An amount that is rounded on purpose, in whole yuan. */
    public String roundYuan(long yuan) {
        return local.roundYuan(yuan);
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
        String between = local.isChinese() ? "、" : ", ";
        return codes.stream().map(code -> code(vocabulary, code)).collect(Collectors.joining(between));
    }

    /** Enough of an id to tell two files on a screen apart. */
    public String brief(Object id) {
        String whole = id.toString();
        return whole.substring(0, Math.min(8, whole.length()));
    }
}
