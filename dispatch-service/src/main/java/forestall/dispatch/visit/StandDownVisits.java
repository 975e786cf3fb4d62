package forestall.dispatch.visit;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.OpenWork;
import java.time.Instant;
import java.util.List;

/** Officers need not go any more. */
public final class StandDownVisits implements OpenWork {
    private final Visits visits;
    private final Journal journal;

    public StandDownVisits(Visits visits, Journal journal) {
        this.visits = visits;
        this.journal = journal;
    }

    @Override
    public String standDown(Intervention intervention, String reason, Instant now, String actor) {
        List<Visit> open =
                visits.of(intervention.id()).stream().filter(Visit::open).toList();
        for (Visit visit : open) {
            visits.save(visit.stoodDown());
            journal.note(
                    intervention.id(),
                    now,
                    actor,
                    "VisitStoodDown",
                    "visit %d of station %s, %s when it was stood down: %s"
                            .formatted(visit.attempt(), visit.station(), visit.state(), reason));
        }
        return open.isEmpty() ? "" : "%d open visit stood down".formatted(open.size());
    }
}
