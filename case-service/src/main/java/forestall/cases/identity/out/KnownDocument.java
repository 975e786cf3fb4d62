package forestall.cases.identity.out;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import forestall.cases.identity.NumberRegister.Known;
import forestall.cases.identity.Sighting;
import forestall.cases.identity.Sightings;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What is known of a number, as it stands in the store. */
final class KnownDocument {

    private static final String OWNERS = "owners";
    private static final String SIGHTINGS = "sightings";

    private KnownDocument() {}

    static Known read(Document document) {
        return new Known(
                document.getList(OWNERS, String.class, List.of()).stream()
                        .map(VictimId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                new Sightings(document.getList(SIGHTINGS, Document.class, List.of()).stream()
                        .map(KnownDocument::sighting)
                        .toList()));
    }

    static Bson write(Known known) {
        return combine(
                set(
                        OWNERS,
                        known.owners().stream().map(VictimId::value).sorted().toList()),
                set(
                        SIGHTINGS,
                        known.sightings().earliest().stream()
                                .map(KnownDocument::document)
                                .toList()));
    }

    private static Sighting sighting(Document document) {
        return new Sighting(
                CaseRole.valueOf(document.getString("role")),
                LocalDate.parse(document.getString("from")),
                new VictimId(document.getString("file")));
    }

    private static Document document(Sighting sighting) {
        return new Document("role", sighting.role().name())
                .append("from", sighting.from().toString())
                .append("file", sighting.file().value());
    }
}
