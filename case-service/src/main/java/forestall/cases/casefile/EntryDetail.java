package forestall.cases.casefile;

import forestall.events.facts.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a timeline says of an entry. */
final class EntryDetail {

    static final String RELATIVE_ADDED = "RelativeAdded";
    static final String RELATIVE_CORRECTED = "RelativeCorrected";
    static final String RELATIVE_REMOVED = "RelativeRemoved";
    static final String ADDRESS_ADDED = "AddressAdded";
    static final String DOCUMENT_ADDED = "DocumentAdded";
    static final String VULNERABILITIES_ADDED = "VulnerabilitiesAdded";

    private final Map<String, Object> detail = new LinkedHashMap<>();

    private EntryDetail() {}

    static TimelineEntry line(CaseFile file, Entry<?> entry, Hand hand) {
        return new TimelineEntry(
                hand.id(),
                hand.at(),
                hand.at(),
                type(entry),
                hand.name(),
                file.openEpisode().map(Episode::interventionId).orElse(null),
                of(entry).detail);
    }

    private static String type(Entry<?> entry) {
        return switch (entry) {
            case Entry.RelativeTold told -> RELATIVE_ADDED;
            case Entry.RelativeCorrected corrected -> RELATIVE_CORRECTED;
            case Entry.RelativeRemoved removed -> RELATIVE_REMOVED;
            case Entry.AddressTold told -> ADDRESS_ADDED;
            case Entry.VulnerabilitiesSeen seen -> VULNERABILITIES_ADDED;
            case Entry.SuspectNamed named -> "SuspectAdded";
            case Entry.DocumentFiled filed -> DOCUMENT_ADDED;
        };
    }

    private static EntryDetail of(Entry<?> entry) {
        EntryDetail says = new EntryDetail();
        return switch (entry) {
            case Entry.RelativeTold told -> says.relative(told);
            case Entry.RelativeCorrected(var id, var right) ->
                says.put("relativeId", id).relative(right);
            case Entry.RelativeRemoved(var id) -> says.put("relativeId", id);
            case Entry.AddressTold told -> says.location(told.place());
            case Entry.VulnerabilitiesSeen(var seen) -> says.put("vulnerabilities", seen);
            case Entry.SuspectNamed named -> says.suspect(named);
            case Entry.DocumentFiled filed -> says.document(filed);
        };
    }

    private EntryDetail relative(Entry.RelativeTold told) {
        return put("relation", told.relation())
                .put("name", told.name() == null ? null : told.name().value())
                .put("phone", told.phone() == null ? null : told.phone().e164());
    }

    private EntryDetail location(Location place) {
        return put("locationKind", place.kind())
                .put("address", place.address())
                .put("divisionCode", place.divisionCode());
    }

    private EntryDetail suspect(Entry.SuspectNamed named) {
        return put("role", named.role())
                .put("phone", named.phone() == null ? null : named.phone().e164())
                .put("handle", named.handle())
                .put("accounts", named.accounts().isEmpty() ? null : named.accounts());
    }

    private EntryDetail document(Entry.DocumentFiled filed) {
        return put("kind", filed.kind())
                .put("title", filed.title().value())
                .put("keptAt", filed.keptAt().value())
                .put("sha256", filed.sha256());
    }

    private EntryDetail put(String name, @Nullable Object value) {
        if (value instanceof List<?> many) {
            detail.put(name, many.stream().map(Object::toString).toList());
        } else if (value != null) {
            detail.put(name, value.toString());
        }
        return this;
    }
}
