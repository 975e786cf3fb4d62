package forestall.cases.network;

import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.network.Told.Telling;
import forestall.chassis.usecase.Announcements;
import forestall.events.CaseEvent;
import forestall.events.CasesLinked;
import forestall.events.Envelope;
import java.time.Instant;
import java.util.List;

/** What becomes of a file that tells of its links. */
final class LinkAnnouncement {

    private LinkAnnouncement() {}

    /** What stands in the file's timeline was told, with all that was to be told together with it. */
    static CaseDecision of(CaseFile file, List<Telling> telling, Instant now) {
        if (!file.exists() || telling.stream().anyMatch(told -> file.holds(told.id()))) {
            return new CaseDecision.Unchanged();
        }
        List<Envelope<? extends CaseEvent>> events = telling.stream()
                .<Envelope<? extends CaseEvent>>map(told -> new Envelope<>(
                        told.id(),
                        new CasesLinked(file.victimId(), told.other(), told.by(), file.dimensions()),
                        told.at(),
                        Announcements.POLICY,
                        null))
                .toList();
        return CaseDecision.Changed.announcing(file, events, now);
    }
}
