package forestall.cases.history;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.Episode;
import forestall.cases.money.Loss;
import forestall.cases.money.LossAnnouncement;
import forestall.events.CaseClosed;
import forestall.events.CaseEvent;
import forestall.events.CaseOpened;
import forestall.events.CaseReopened;
import forestall.events.Envelope;
import forestall.events.ids.InterventionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the others are told of a recorded case that is to be counted: what they would have been told then, each with its own time. Ids
 * follow from the case, so told again it is the same.
 */
final class RecordedAnnouncements {

    private final CaseFile file;
    private final RecordedCase recorded;
    private final String actor;
    private final List<Envelope<? extends CaseEvent>> announced = new ArrayList<>();

    private RecordedAnnouncements(CaseFile file, RecordedCase recorded, String actor) {
        this.file = file;
        this.recorded = recorded;
        this.actor = actor;
    }

    /**
     * Whatever was not announced yet.
     *
     * @param before the file with the case, as it is counted so far
     * @param after with all of its money counted
     */
    static List<Envelope<? extends CaseEvent>> of(
            CaseFile before, CaseFile after, RecordedCase recorded, String actor) {
        RecordedAnnouncements all = new RecordedAnnouncements(before, recorded, actor);
        all.opening();
        before.losses().stream()
                .filter(loss -> loss.history() != null)
                .flatMap(loss -> after.losses().stream()
                        .filter(now -> now.lossId().equals(loss.lossId()) && now.history() == null))
                .forEach(all::money);
        all.closing();
        return List.copyOf(all.announced);
    }

    /** Of a file with an open intervention neither would be true. */
    private void opening() {
        InterventionId own = recorded.from().intervention();
        List<Episode> others = file.episodes().stream()
                .filter(episode -> !episode.interventionId().equals(own))
                .toList();
        if (others.isEmpty()) {
            tell("opening", new CaseOpened(file.victimId(), own, recorded.dimensions()), recorded.openedAt());
        } else if (file.state() == CaseState.CLOSED) {
            tell("opening", new CaseReopened(file.victimId(), own, recorded.dimensions()), recorded.openedAt());
        }
    }

    private void money(Loss loss) {
        LossAnnouncement.of(file.victimId(), null, loss)
                .ifPresent(told -> tell("money " + loss.lossId(), told, loss.occurredAt()));
    }

    private void closing() {
        if (file.state() == CaseState.CLOSED) {
            tell(
                    "closing",
                    new CaseClosed(
                            file.victimId(), recorded.from().intervention(), recorded.outcome(), recorded.dimensions()),
                    recorded.closedAt());
        }
    }

    private void tell(String part, CaseEvent event, Instant happenedAt) {
        Envelope<CaseEvent> envelope = new Envelope<>(recorded.from().named(part), event, happenedAt, actor, null);
        if (!file.holds(envelope.id())) {
            announced.add(envelope);
        }
    }
}
