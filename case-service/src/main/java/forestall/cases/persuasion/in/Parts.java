package forestall.cases.persuasion.in;

import forestall.cases.persuasion.Part;
import forestall.chassis.usecase.Refusal;
import org.jspecify.annotations.Nullable;

/** Which part of a kit is wanted. */
final class Parts {

    private Parts() {}

    /**
     * The part that the address names, else the whole.
     *
     * @param named as in {@code part=shown}
     * @throws Refusal when it names another one, or one of what has no parts: another program shows nothing to the person
     */
    static Part wanted(@Nullable String named, Representation as) {
        if (named == null) {
            return Part.WHOLE;
        }
        if (!named.equals("shown")) {
            throw Refusal.invalid("unknown-code", "part: expected shown");
        }
        if (as == Representation.JSON) {
            throw Refusal.invalid("unknown-code", "part: expected html or pdf, json has no parts");
        }
        return Part.SHOWN;
    }
}
