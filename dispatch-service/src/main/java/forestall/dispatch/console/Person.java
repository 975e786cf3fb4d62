package forestall.dispatch.console;

import forestall.dispatch.intervention.Intervention;
import forestall.events.facts.Address;
import forestall.events.vocabulary.Vulnerability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The potential victim on a sheet. Who has claimed the call needs name, number and address to make it, and the claim stands in the
 * timeline; anybody else sees enough to tell two people apart.
 *
 * @param full nothing is hidden
 * @param phone in E.164 form, or its beginning and end
 * @param name as told, or its first character
 * @param age in years
 * @param address as told, for whoever may know it
 */
public record Person(
        boolean full,
        String phone,
        @Nullable String name,
        @Nullable Integer age,
        List<Vulnerability> vulnerabilities,
        @Nullable String address) {
    private static final String HIDDEN = "****";
    private static final int BEGINNING = 6;
    private static final int END = 2;

    public Person {
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    static Person inFull(Intervention of) {
        Address address = of.known().address();
        return new Person(
                true,
                of.opening().victim().phone().e164(),
                of.known().name() == null ? null : of.known().name().value(),
                of.known().age(),
                of.known().vulnerabilities(),
                address == null ? null : address.text());
    }

    static Person masked(Intervention of) {
        Person known = inFull(of);
        return new Person(
                false, maskedNumber(known.phone), maskedName(known.name), known.age, known.vulnerabilities, null);
    }

    /** Such as +86138****01; a number that is too short for that shows its country at most. */
    static String maskedNumber(String e164) {
        return e164.length() <= BEGINNING + END + HIDDEN.length()
                ? e164.substring(0, 2) + HIDDEN
                : e164.substring(0, BEGINNING) + HIDDEN + e164.substring(e164.length() - END);
    }

    /** Such as 陈**. */
    static @Nullable String maskedName(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : Character.toString(name.strip().codePointAt(0)) + "**";
    }
}
