package forestall.cases.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.money.ConfirmationPolicy;
import forestall.cases.money.Encounter;
import forestall.cases.money.Loss;
import forestall.cases.money.LossAnnouncement;
import forestall.cases.money.LossPolicy;
import forestall.chassis.usecase.Announcements;
import forestall.events.AlertAttached;
import forestall.events.CallClaimed;
import forestall.events.CallReleased;
import forestall.events.CaseClosed;
import forestall.events.CaseEvent;
import forestall.events.CaseOpened;
import forestall.events.CaseReopened;
import forestall.events.DeadlineMissed;
import forestall.events.Envelope;
import forestall.events.GradeChanged;
import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionEvent;
import forestall.events.InterventionOpened;
import forestall.events.OfficerAssigned;
import forestall.events.OfficersArrived;
import forestall.events.OfficersUnavailable;
import forestall.events.StationAccepted;
import forestall.events.StationNotified;
import forestall.events.VictimLocated;
import forestall.events.VisitCompleted;
import forestall.events.VisitStoodDown;
import forestall.events.WarningCallCompleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a report about an intervention adds to the file, and what the others are told of it. Total: a report about an unknown person or
 * intervention, or one that comes late, is kept like any other.
 */
public final class CaseFilePolicy {

    private CaseFilePolicy() {}

    /**
     * Applies a report.
     *
     * @param now when the file learns of it
     * @param confirmation which losses that follow from it await a second person
     */
    public static CaseDecision decide(
            CaseFile file, Envelope<? extends InterventionEvent> report, Instant now, ConfirmationPolicy confirmation) {
        if (file.holds(report.id())) {
            return new CaseDecision.Unchanged();
        }
        InterventionEvent event = report.event();
        Episode episode = grown(
                file.episode(event.interventionId())
                        .orElseGet(() ->
                                Episode.reportedBy(event.interventionId(), event.dimensions(), report.happenedAt())),
                report);
        CaseFile learned = file.with(person(file.person(), event, report.happenedAt()))
                .with(suspects(file.suspects(), event, report.happenedAt()))
                .with(episode);
        List<Loss> money = LossPolicy.afterReport(
                event.interventionId(), learned.losses(), episode.encounters(), learned.encounters(), confirmation);
        CaseFile settled = learned;
        for (Loss loss : money) {
            settled = settled.with(loss);
        }
        List<Envelope<? extends CaseEvent>> announced = announced(file, settled, report, money);
        List<TimelineEntry> lines = Stream.concat(Stream.of(report), announced.stream())
                .map(envelope -> TimelineDetail.line(envelope, now))
                .toList();
        return new CaseDecision.Changed(settled.changed(lines), lines, announced);
    }

    private static Episode grown(Episode episode, Envelope<? extends InterventionEvent> report) {
        Instant at = report.happenedAt();
        Episode counted = episode.countedBy(report.event().dimensions(), at);
        return switch (report.event()) {
            case InterventionOpened opened -> counted.opened(at).graded(opened.rule(), at);
            case AlertAttached attached ->
                attached.gradeAfter() == attached.gradeBefore() ? counted : counted.graded(attached.rule(), at);
            case WarningCallCompleted call ->
                Encounter.of(report.id(), report.actor(), call)
                        .map(counted::met)
                        .orElse(counted);
            case StationNotified notified -> counted.at(notified.stationCode());
            case StationAccepted accepted -> counted.at(accepted.stationCode());
            case OfficerAssigned assigned -> counted.at(assigned.stationCode());
            case VisitCompleted visit ->
                Encounter.of(report.id(), report.actor(), visit)
                        .map(counted::met)
                        .orElse(counted)
                        .at(visit.stationCode());
            case HandedOver handedOver -> counted.at(handedOver.fromStation(), handedOver.toStation());
            case VictimLocated located -> counted;
            case DeadlineMissed missed -> counted;
            case CallClaimed claimed -> counted;
            case CallReleased released -> counted;
            case GradeChanged changed -> counted;
            case OfficersArrived arrived -> counted.at(arrived.stationCode());
            case OfficersUnavailable unavailable -> counted.at(unavailable.stationCode());
            case VisitStoodDown stoodDown -> counted;
            case InterventionClosed closed -> counted.closed(closed, at);
        };
    }

    private static Person person(Person person, InterventionEvent event, Instant at) {
        return switch (event) {
            case InterventionOpened opened ->
                person.told(opened.victim(), "feed " + opened.call().feedId(), at);
            case AlertAttached attached ->
                person.told(attached.victim(), "feed " + attached.call().feedId(), at);
            case VictimLocated located -> person.placed(located.location(), located.source(), at);
            case StationNotified notified ->
                person.placed(notified.location(), "notice to station " + notified.stationCode(), at);
            case HandedOver handedOver ->
                person.placed(handedOver.location(), "hand-over by station " + handedOver.fromStation(), at);
            case VisitCompleted visit -> person.placed(visit.location(), "visit by station " + visit.stationCode(), at);
            case WarningCallCompleted call -> person;
            case StationAccepted accepted -> person;
            case OfficerAssigned assigned -> person;
            case DeadlineMissed missed -> person;
            case CallClaimed claimed -> person;
            case CallReleased released -> person;
            case GradeChanged changed -> person;
            case OfficersArrived arrived -> person;
            case OfficersUnavailable unavailable -> person;
            case VisitStoodDown stoodDown -> person;
            case InterventionClosed closed -> person;
        };
    }

    private static List<Suspect> suspects(List<Suspect> suspects, InterventionEvent event, Instant at) {
        if (event instanceof InterventionOpened opened) {
            return Suspect.seen(suspects, opened.caller(), at);
        }
        if (event instanceof AlertAttached attached) {
            return Suspect.seen(suspects, attached.caller(), at);
        }
        return suspects;
    }

    private static List<Envelope<? extends CaseEvent>> announced(
            CaseFile before, CaseFile after, Envelope<? extends InterventionEvent> report, List<Loss> money) {
        InterventionEvent event = report.event();
        List<Envelope<? extends CaseEvent>> announced = new ArrayList<>();
        Optional<Episode> known = before.episode(event.interventionId());
        if (!before.exists()) {
            announced.add(announcement(
                    report,
                    0,
                    new CaseOpened(event.victimId(), event.interventionId(), event.dimensions()),
                    report.happenedAt()));
        } else if (known.isEmpty() && before.state() == CaseState.CLOSED) {
            announced.add(announcement(
                    report,
                    0,
                    new CaseReopened(event.victimId(), event.interventionId(), event.dimensions()),
                    report.happenedAt()));
        }
        for (Loss loss : money) {
            LossAnnouncement.of(event.victimId(), before.loss(loss.lossId()).orElse(null), loss)
                    .ifPresent(told -> announced.add(announcement(report, announced.size(), told, loss.occurredAt())));
        }
        boolean closedNow =
                known.map(episode -> episode.state() == CaseState.OPEN).orElse(true);
        if (event instanceof InterventionClosed closed && closedNow && after.state() == CaseState.CLOSED) {
            announced.add(announcement(
                    report,
                    announced.size(),
                    new CaseClosed(event.victimId(), event.interventionId(), closed.result(), event.dimensions()),
                    report.happenedAt()));
        }
        return announced;
    }

    /** The id follows from the report, so that saying the same again is a duplicate to every reader. */
    private static <E extends CaseEvent> Envelope<E> announcement(
            Envelope<? extends InterventionEvent> report, int ordinal, E event, Instant happenedAt) {
        String name = report.id() + " " + event.getClass().getSimpleName() + " " + ordinal;
        return new Envelope<>(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), event, happenedAt, Announcements.POLICY, report.id());
    }
}
