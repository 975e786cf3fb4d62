package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry.Action;
import forestall.cases.audit.AuditTrail;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.UUID;

/** Shows one relative of a person, and in which of the person's files it stands: that one is corrected. It is on record like any reading. */
public final class OpenRelative {

    private final ReadAdmission admission;

    public OpenRelative(CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        this.admission = new ReadAdmission(files, belonging, audit, clock);
    }

    /**
     * A relative where it stands.
     *
     * @param file the file itself, or one that was merged into it
     * @param version of that file
     */
    public record Standing(VictimId file, long version, Relative relative) {}

    /**
     * Where it stands.
     *
     * @throws Refusal when there is no such file or relative for this reader
     */
    public Standing of(VictimId victim, UUID relative, Reader reader) {
        PersonFile person = admission.to(victim, Action.READ_FILE, reader);
        return person.shownTogether()
                .filter(file -> person.withheldFrom(reader).isEmpty())
                .flatMap(file -> file.person().relative(relative).stream()
                        .map(found -> new Standing(file.victimId(), file.version(), found)))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "relative-not-found", "expected the id of a relative in this file, found " + relative));
    }
}
