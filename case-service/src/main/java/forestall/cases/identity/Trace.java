package forestall.cases.identity;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.Suspect;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.CaseRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file says about who is who. */
record Trace(Set<PhoneNumber> own, Set<Seen> seen, List<HeldRole> roles) {

    /** Somebody else's number in the file. */
    record Seen(PhoneNumber number, Sighting sighting) {}

    static Trace of(CaseFile file) {
        return new Trace(
                file.person().numbers().stream().map(KnownNumber::number).collect(Collectors.toUnmodifiableSet()),
                file.suspects().stream()
                        .flatMap(suspect -> seen(file, suspect))
                        .collect(Collectors.toUnmodifiableSet()),
                file.roles());
    }

    private static Stream<Seen> seen(CaseFile file, Suspect suspect) {
        CaseRole role = suspect.role() == CaseRole.COURIER ? CaseRole.COURIER : CaseRole.SUSPECT;
        return Stream.ofNullable(suspect.phone())
                .map(number ->
                        new Seen(number, new Sighting(role, HeldRole.day(suspect.firstSeen()), file.victimId())));
    }
}
