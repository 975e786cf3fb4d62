package forestall.intake.alert.out;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import forestall.events.facts.PhoneNumber;
import forestall.intake.alert.PhoneNumbers;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The published numbering plans of all countries. */
public final class NumberingPlans implements PhoneNumbers {

    private static final String HOME = "CN";

    /** Letters are refused: the plans would read them as keys of a telephone, and "unknown" would become a number. */
    private static final Pattern WRITTEN = Pattern.compile("[\\p{Nd}+＋ ()（）./\u3000-]{3,32}");

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{4,14}");

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Optional<PhoneNumber> reachable(String written) {
        return read(written, plans::isValidNumber);
    }

    @Override
    public Optional<PhoneNumber> displayed(String written) {
        return read(written, any -> true);
    }

    private Optional<PhoneNumber> read(String written, Predicate<Phonenumber.PhoneNumber> acceptable) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(plans.parse(written, HOME))
                    .filter(acceptable)
                    .map(number -> plans.format(number, PhoneNumberFormat.E164))
                    .filter(text -> E164.matcher(text).matches())
                    .map(PhoneNumber::new);
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
