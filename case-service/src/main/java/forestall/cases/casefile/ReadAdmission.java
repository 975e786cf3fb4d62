package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets somebody who wants to read to the files of a person or not; either way it is on record before anything is shown. */
final class ReadAdmission {

    private final CaseFiles files;
    private final PersonFiles persons;
    private final AuditTrail audit;
    private final Clock clock;

    ReadAdmission(CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        this.files = files;
        this.persons = new PersonFiles(files, belonging);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The file with the others of its person.
     *
     * @throws forestall.chassis.usecase.Refusal when there is none for this reader
     */
    PersonFile to(VictimId victim, AuditEntry.Action what, Reader reader) {
        Optional<PersonFile> readable =
                files.find(victim).map(persons::with).filter(person -> person.mayBeReadBy(reader));
        List<VictimId> subjects = Stream.concat(
                        Stream.of(victim),
                        readable.stream().flatMap(PersonFile::shownTogether).map(CaseFile::victimId))
                .distinct()
                .toList();
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                what,
                readable.isPresent(),
                subjects,
                AccessPolicy.why(reader)));
        return readable.orElseThrow(() -> NoSuchFile.refusal(victim));
    }
}
