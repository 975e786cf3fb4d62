package forestall.intake.alert;

import forestall.chassis.usecase.reading.Form;
import forestall.chassis.usecase.reading.Forms;
import forestall.events.ids.DivisionCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes of divisions in what is posted. */
final class Divisions {

    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    private Divisions() {}

    static Form<DivisionCode> code() {
        return Forms.parsed(
                "a division code of nine digits",
                text -> Optional.of(text)
                        .filter(it -> NINE_DIGITS.matcher(it).matches())
                        .map(DivisionCode::new));
    }
}
