package forestall.cases.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.chassis.usecase.Announcements;
import forestall.events.CaseAmended;
import forestall.events.Envelope;
import forestall.events.EventType;
import java.util.List;
import java.util.UUID;

/** Whether a change of a file has to be announced for the sake of those who look for files. What is announced already tells them. */
public final class AmendmentPolicy {

    private AmendmentPolicy() {}

    /** The decision, with an announcement where it made none and something to be found became another. */
    static CaseDecision announced(CaseFile before, CaseDecision decided) {
        return decided instanceof CaseDecision.Changed changed
                        && changed.announced().isEmpty()
                        && isAmended(before, changed)
                ? new CaseDecision.Changed(changed.file(), changed.added(), List.of(amended(changed)))
                : decided;
    }

    private static boolean isAmended(CaseFile before, CaseDecision.Changed changed) {
        return changed.added().stream().anyMatch(Findable::hasWords)
                || !Findable.of(before).equals(Findable.of(changed.file()));
    }

    /** One version is stored once, whatever was decided before it on earlier ones: the id follows from it. */
    private static Envelope<CaseAmended> amended(CaseDecision.Changed changed) {
        CaseFile file = changed.file();
        TimelineEntry line = changed.added().getLast();
        String name = "%s amended in version %d".formatted(file.victimId(), file.version());
        return new Envelope<>(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                new CaseAmended(file.victimId(), line.interventionId(), file.version(), file.dimensions()),
                line.recordedAt(),
                Announcements.POLICY,
                isReport(line) ? line.eventId() : null);
    }

    /** What people enter is no event that could be looked up. */
    private static boolean isReport(TimelineEntry line) {
        return EventType.named("forestall." + line.type() + ".v1").isPresent();
    }
}
