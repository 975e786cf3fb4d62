package forestall.intake.alert;

import forestall.events.facts.PhoneNumber;
import java.util.Optional;

/** Reads telephone numbers as people and feeds write them; without a country code they are Chinese. */
public interface PhoneNumbers {

    /** A number at which somebody can be called; empty for anything else. */
    Optional<PhoneNumber> reachable(String written);

    /** What a display showed: scammers forge it, so any digits will do that have the form; empty when they have not. */
    Optional<PhoneNumber> displayed(String written);
}
