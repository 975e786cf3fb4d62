package forestall.cases.casefile;

import forestall.events.vocabulary.LinkKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What protects a victim can harm others once the person works for the scammers: who and where the relatives are, where the person stays,
 * what makes the person easy to deceive, which documents there are. From the day on which a file shows a courier or suspect, only those who investigate see it; the
 * words of notes and reports are withheld with it, since they may say the same.
 */
public final class ProtectionPolicy {

    /** Those who investigate. */
    private static final Set<String> INVESTIGATORS = Set.of("investigator", "supervisor");

    private static final List<String> PROTECTION =
            List.of("addresses", "documents", "relatives", "vulnerabilities", "words");

    /** Details of timelines that say where somebody is, or whatever somebody wrote. */
    private static final Set<String> PLACES_AND_WORDS = Set.of(
            "locationKind",
            "address",
            "divisionCode",
            "text",
            "note",
            "summary",
            "reason",
            "evidence",
            "source",
            "closedFileReason");

    /** Lines that are nothing but protection data. */
    private static final Set<String> ENTRIES = Set.of(
            EntryDetail.RELATIVE_ADDED,
            EntryDetail.RELATIVE_CORRECTED,
            EntryDetail.RELATIVE_REMOVED,
            EntryDetail.ADDRESS_ADDED,
            EntryDetail.DOCUMENT_ADDED,
            EntryDetail.VULNERABILITIES_ADDED);

    private ProtectionPolicy() {}

    /** Whether somebody investigates: no file is then shown in part. */
    public static boolean investigates(Reader reader) {
        return reader.roles().stream().anyMatch(INVESTIGATORS::contains);
    }

    /** The names of what is withheld from the reader; none of most files. */
    public static List<String> withheld(Reader reader, CaseFile file) {
        return withheld(reader, file.roles());
    }

    /** The same by the roles that stand in all files of the person. */
    static List<String> withheld(Reader reader, List<HeldRole> roles) {
        return !investigates(reader) && roles.stream().anyMatch(HeldRole::onTheOtherSide) ? PROTECTION : List.of();
    }

    /** The file as somebody may see it from whom this is withheld. */
    static CaseFile shown(Reader reader, List<String> withheld, CaseFile file) {
        CaseFile open = withheld.isEmpty() ? file : file.withoutProtection();
        return open.remembering(shown(reader, withheld, file.timeline()));
    }

    /** Lines of a timeline as somebody may see them from whom this is withheld. */
    public static List<TimelineEntry> shown(Reader reader, List<String> withheld, List<TimelineEntry> lines) {
        return investigates(reader)
                ? lines
                : lines.stream()
                        .map(ProtectionPolicy::withoutSharedAddress)
                        .map(line -> withheld.isEmpty() ? line : withoutProtection(line))
                        .toList();
    }

    /** Whose address it is besides may be withheld, now or later: where that is not so, the links of the file tell it. */
    private static TimelineEntry withoutSharedAddress(TimelineEntry line) {
        if (!(line.detail().get(TimelineDetail.LINKED_BY) instanceof List<?> kinds)
                || !line.type().equals(TimelineDetail.LINKED)
                || !kinds.contains(LinkKind.ADDRESS.name())) {
            return line;
        }
        List<?> others = kinds.stream()
                .filter(kind -> !kind.equals(LinkKind.ADDRESS.name()))
                .toList();
        Map<String, Object> rest = new LinkedHashMap<>(line.detail());
        rest.put(TimelineDetail.LINKED_BY, others);
        return with(others.isEmpty() ? Map.of() : rest, line);
    }

    private static TimelineEntry withoutProtection(TimelineEntry line) {
        Map<String, Object> rest = new LinkedHashMap<>(line.detail());
        rest.keySet().removeAll(ENTRIES.contains(line.type()) ? Set.copyOf(rest.keySet()) : PLACES_AND_WORDS);
        return with(rest, line);
    }

    private static TimelineEntry with(Map<String, Object> detail, TimelineEntry line) {
        return new TimelineEntry(
                line.eventId(), line.at(), line.recordedAt(), line.type(), line.actor(), line.interventionId(), detail);
    }
}
