package forestall.cases.casefile;

import forestall.events.facts.PhoneNumber;
import java.util.Optional;

/** Telephone numbers as people write them. */
public interface PhoneNumbers {

    /** The number in E.164 form; one without a country code is Chinese. Empty when it cannot be one. */
    Optional<PhoneNumber> read(String written);
}
