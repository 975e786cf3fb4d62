package forestall.cases.casefile.out;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import forestall.cases.casefile.PhoneNumbers;
import forestall.events.facts.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** The published numbering plans of all countries. Numbers of scammers are invented often, so one need not be in use, only possible. */
public final class NumberingPlans implements PhoneNumbers {

    private static final Pattern NUMBER = Pattern.compile("[+＋(（]?\\p{Nd}[\\p{Nd} ()（）./\u3000-]{3,30}");

    /** Where a number without a country code is from. */
    private static final String HERE = "CN";

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

    @Override
    public Optional<PhoneNumber> read(String written) {
        if (!NUMBER.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber parsed = plans.parse(written, HERE);
            return plans.isPossibleNumber(parsed)
                    ? Optional.of(new PhoneNumber(plans.format(parsed, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty(); // digits that are no telephone number
        }
    }
}
