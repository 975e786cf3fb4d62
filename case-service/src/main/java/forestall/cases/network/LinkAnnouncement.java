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

    /** What stands in the file's timeline was told, and is not told again. */
    static CaseDecision of(CaseFile file, List<Telling> telling, Instant now) {
        List<Telling> untold =
                telling.stream().filter(told -> !file.holds(told.id())).toList();
        if (!file.exists() || untold.isEmpty()) {
            return new CaseDecision.Unchanged();
        }
        List<Envelope<? extends CaseEvent>> events = untold.stream()
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
