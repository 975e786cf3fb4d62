package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a reader's note into a file's timeline. */
public final class AddNote {

    private final CaseFiles files;
    private final Admission admission;
    private final Clock clock;

    public AddNote(CaseFiles files, AuditTrail audit, Clock clock) {
        this.files = files;
        this.admission = new Admission(files, audit, clock);
        this.clock = clock;
    }

    /**
     * The line that the note became.
     *
     * @throws forestall.chassis.usecase.Refusal when there is no such file for this reader
     */
    public TimelineEntry write(VictimId victim, FreeText text, Reader reader) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        admission.to(victim, AuditEntry.Action.ADD_NOTE, id, reader);
        CaseDecision decision = files.change(victim, file -> noted(file, id, text, reader, now));
        return switch (decision) {
            case CaseDecision.Changed(var file, var added, var announced) -> added.getFirst();
            case CaseDecision.Unchanged() ->
                throw new IllegalStateException("expected note " + id + " to be new to file " + victim);
        };
    }

    private static CaseDecision noted(CaseFile file, UUID id, FreeText text, Reader reader, Instant now) {
        TimelineEntry line = new TimelineEntry(
                id,
                now,
                now,
                TimelineEntry.NOTE,
                reader.name(),
                file.openEpisode().map(Episode::interventionId).orElse(null),
                Map.of("text", text.value()));
        return new CaseDecision.Changed(file.changed(List.of(line)), List.of(line), List.of());
    }
}
