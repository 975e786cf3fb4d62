package forestall.cases.casefile;

import forestall.events.facts.Address;
import forestall.events.facts.Location;
import forestall.events.ids.DivisionCode;
import forestall.events.vocabulary.LocationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place where the person lives or stayed, who told it and since when it is known. Does not print its text. */
public record KnownAddress(
        LocationKind kind, String text, @Nullable DivisionCode divisionCode, String source, Instant since) {

    static KnownAddress home(Address address, String source, Instant since) {
        return new KnownAddress(LocationKind.HOME, address.text(), address.divisionCode(), source, since);
    }

    static KnownAddress at(Location location, String source, Instant since) {
        return new KnownAddress(location.kind(), location.address(), location.divisionCode(), source, since);
    }

    /** The same place told twice: the earlier word stands, and the later fills what it left open. */
    KnownAddress and(KnownAddress other) {
        boolean otherIsEarlier = other.since.isBefore(since);
        KnownAddress first = otherIsEarlier ? other : this;
        KnownAddress second = otherIsEarlier ? this : other;
        return new KnownAddress(
                first.kind,
                first.text,
                first.divisionCode == null ? second.divisionCode : first.divisionCode,
                first.source,
                first.since);
    }

    @Override
    public String toString() {
        return "[" + kind + " in " + (divisionCode == null ? "an unknown division" : divisionCode) + "]";
    }
}
