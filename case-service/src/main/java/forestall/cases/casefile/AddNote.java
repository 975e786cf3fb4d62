package forestall.cases.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes a reader's note into a file's timeline. */
public final class AddNote {

    private final CaseFiles files;
    private final Admission admission;
    private final SentNotes sent;
    private final Clock clock;

    public AddNote(CaseFiles files, AuditTrail audit, Clock clock) {
        this.files = files;
        this.admission = new Admission(files, audit, clock);
        this.sent = new SentNotes(files);
        this.clock = clock;
    }

    /**
     * The line that the note became.
     *
     * @param key by which the reader names this note, so that sending it again is the same note; null when it is not to be sent again
     * @throws Refusal when there is no such file for this reader, or the key was used for another text
     */
    public Entered<TimelineEntry> write(VictimId victim, FreeText text, @Nullable UUID key, Reader reader) {
        Hand hand = new Hand(key == null ? UUID.randomUUID() : id(victim, key, reader), clock.instant(), reader.name());
        CaseFile seen = admission.to(victim, AuditEntry.Action.ADD_NOTE, hand.id(), reader);
        AtomicReference<@Nullable TimelineEntry> before = new AtomicReference<>();
        CaseDecision decision = files.change(victim, file -> {
            TimelineEntry known = key == null ? null : sent.find(file, hand);
            before.set(known);
            return known == null ? noted(file, text, hand) : new CaseDecision.Unchanged();
        });
        if (decision instanceof CaseDecision.Changed(var file, var added, var announced)) {
            return new Entered<>(added.getFirst(), file.version(), true);
        }
        TimelineEntry known = before.get();
        if (known == null) {
            throw new IllegalStateException("expected note " + hand.id() + " to be new to file " + victim);
        }
        if (!text.value().equals(known.detail().get("text"))) {
            throw Refusal.conflict(
                    "note-key-used",
                    "expected the text that was sent with this Idempotency-Key before, found another: another note needs a key of its own");
        }
        return new Entered<>(known, seen.version(), false);
    }

    /** A key is the reader's own, and is no id of anything: nobody can take the id of a report that is still to come. */
    private static UUID id(VictimId victim, UUID key, Reader reader) {
        return UUID.nameUUIDFromBytes(
                "note %s in %s by %s".formatted(key, victim, reader.name()).getBytes(UTF_8));
    }

    private static CaseDecision noted(CaseFile file, FreeText text, Hand hand) {
        TimelineEntry line = new TimelineEntry(
                hand.id(),
                hand.at(),
                hand.at(),
                TimelineEntry.NOTE,
                hand.name(),
                file.openEpisode().map(Episode::interventionId).orElse(null),
                Map.of("text", text.value()));
        return new CaseDecision.Changed(file.changed(List.of(line)), List.of(line), List.of());
    }
}
