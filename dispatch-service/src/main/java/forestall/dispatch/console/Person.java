package forestall.dispatch.console;

import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.intervention.Intervention;
import forestall.events.facts.Address;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.Vulnerability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The potential victim on a sheet. Who has claimed the call needs name, number and address to make it, and the claim stands in the
 * timeline; anybody else sees enough to tell two people apart.
 *
 * @param full nothing is hidden
 * @param name as told, or its first character
 * @param age in years
 * @param address as told, for whoever may know it
 */
public record Person(
        boolean full,
        PhoneNumber phone,
        @Nullable String name,
        @Nullable Integer age,
        List<Vulnerability> vulnerabilities,
        @Nullable String address) {
    public Person {
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    /** The number for the eye: in groups, or its beginning and end. */
    public String number() {
        return full ? phone.grouped() : phone.masked();
    }

    /** As far as somebody is told. */
    public static Person of(Intervention about, Disclosure told) {
        return told == Disclosure.FULL ? inFull(about) : masked(about);
    }

    private static Person inFull(Intervention of) {
        Address address = of.known().address();
        return new Person(
                true,
                of.opening().victim().phone(),
                of.known().name() == null ? null : of.known().name().value(),
                of.known().age(),
                of.known().vulnerabilities(),
                address == null ? null : address.text());
    }

    private static Person masked(Intervention of) {
        Person known = inFull(of);
        PersonName name = of.known().name();
        return new Person(
                false, known.phone, name == null ? null : name.masked(), known.age, known.vulnerabilities, null);
    }
}
