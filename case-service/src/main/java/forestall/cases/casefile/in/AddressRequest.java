package forestall.cases.casefile.in;

import forestall.cases.Fields;
import forestall.cases.casefile.Entry;
import forestall.events.facts.Location;
import forestall.events.ids.DivisionCode;
import forestall.events.vocabulary.LocationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where the person lives or stays.
 *
 * @param source who told it, unless it is whoever asks
 * @param since when it became known, unless it is now
 */
record AddressRequest(
        LocationKind kind,
        String address,
        @Nullable DivisionCode divisionCode,
        @Nullable String source,
        @Nullable Instant since) {

    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_SOURCE = 100;

    Entry.AddressTold told() {
        return new Entry.AddressTold(
                new Location(kind, Fields.text("/address", address, LONGEST_ADDRESS), divisionCode),
                Fields.optionalText("/source", source, LONGEST_SOURCE),
                since);
    }
}
