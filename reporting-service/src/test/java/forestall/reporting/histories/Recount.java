package forestall.reporting.histories;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import forestall.events.AlertAttached;
import forestall.events.CaseEvent;
import forestall.events.DeadlineMissed;
import forestall.events.Envelope;
import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionOpened;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.OfficersArrived;
import forestall.events.StationNotified;
import forestall.events.VisitCompleted;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.CallFacts;
import forestall.events.facts.Money;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.DurationBuckets;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ResponseStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All figures, counted once more by somebody who has everything about an intervention before them and needs no facts, no revisions and
 * no topology. Takes one history after the other, so that it needs no more memory than there are cells. A figure has the name by which
 * it is found in the published JSON, such as {@code visitsByOutcome.DISSUADED}.
 */
public final class Recount {

    private final Function<DailyKey, ?> by;
    private final Map<String, Map<String, Long>> cells = new TreeMap<>();

    /** @param by what is told apart, such as {@code DailyKey::date}; its text is the name of the cell */
    public Recount(Function<DailyKey, ?> by) {
        this.by = by;
    }

    /** @param happened everything about the interventions in it; in any order, and the same may be told twice */
    public Recount add(Collection<? extends Envelope<?>> happened) {
        happened.stream()
                .filter(message -> message.event().correlation() != null)
                .collect(groupingBy(
                        message -> Optional.ofNullable(message.event().correlation())))
                .values()
                .forEach(this::count);
        return this;
    }

    /** By cell and figure, what is zero left out. */
    public Map<String, Map<String, Long>> counts() {
        return cells;
    }

    public long count(Object cell, String figure) {
        return cells.getOrDefault(cell.toString(), Map.of()).getOrDefault(figure, 0L);
    }

    public long total(String figure) {
        return cells.values().stream()
                .mapToLong(figures -> figures.getOrDefault(figure, 0L))
                .sum();
    }

    private void count(List<? extends Envelope<?>> of) {
        var opened = Said.told(InterventionOpened.class, of)
                .map(m -> Said.of(m, m.happenedAt(), m.event().dimensions()))
                .toList();
        var alerts = Stream.concat(
                        opened.stream()
                                .map(o -> alert(
                                        o.what().alertId().value(), o.what().call(), o)),
                        Said.told(AlertAttached.class, of)
                                .map(m -> Said.of(m, m.happenedAt(), m.event().dimensions()))
                                .map(a -> alert(
                                        a.what().alertId().value(), a.what().call(), a)))
                .toList();
        var everyCall = Said.told(WarningCallCompleted.class, of)
                .map(m -> Said.of(m, m.event().startedAt(), m.event().dimensions()))
                .toList();
        var everyVisit = Said.told(VisitCompleted.class, of)
                .map(m -> Said.of(m, m.event().arrivedAt(), Said.station(m.event())))
                .toList();
        var calls = Said.latest(everyCall, WarningCallCompleted::callId);
        var visits = Said.latest(everyVisit, VisitCompleted::visitId);
        var losses = losses(of);

        Said.latest(opened, InterventionOpened::interventionId).forEach(o -> one(o.cell(), "interventionsOpened"));
        Said.latest(alerts, alert -> alert).forEach(alert -> one(alert.cell(), "alerts"));
        calls.forEach(this::call);
        visits.forEach(this::visit);
        Said.latest(notified(of), told -> told).forEach(told -> one(told.cell(), "stationsNotified"));
        Said.latest(
                        Said.told(InterventionClosed.class, of)
                                .map(m -> Said.of(m, m.happenedAt(), m.event().dimensions()))
                                .toList(),
                        InterventionClosed::interventionId)
                .forEach(closed -> one(closed.cell(), "interventionsClosed"));
        Said.latest(
                        Said.told(DeadlineMissed.class, of)
                                .map(m ->
                                        Said.of(m, m.event().dueAt(), m.event().dimensions()))
                                .toList(),
                        missed -> missed.stage() + " " + missed.dueAt() + " " + missed.visitId())
                .forEach(missed -> {
                    one(missed.cell(), "deadlinesMissed");
                    one(missed.cell(), "deadlinesMissedByStage." + missed.what().stage());
                });
        losses.forEach(this::loss);
        atRisk(everyCall, everyVisit);
        responses(of, calls, visits);
        ignoredThenLost(calls, losses);
    }

    private static Said<UUID> alert(UUID id, CallFacts call, Said<?> by) {
        return new Said<>(id, call.detectedAt(), Said.onDay(call.detectedAt(), by.cell()), by.message());
    }

    private void call(Said<WarningCallCompleted> call) {
        CallOutcome outcome = call.what().outcome();
        one(call.cell(), "callsMade");
        if (outcome.reached()) {
            one(call.cell(), "callsReached");
        }
        if (outcome == CallOutcome.DISSUADED) {
            one(call.cell(), "callsDissuaded");
        }
        if (outcome == CallOutcome.IGNORED_WARNING) {
            one(call.cell(), "warningsIgnored");
        }
    }

    private void visit(Said<VisitCompleted> visit) {
        one(visit.cell(), "visits");
        one(visit.cell(), "visitsByOutcome." + visit.what().outcome());
        visit.what().tactics().forEach(tactic -> {
            one(visit.cell(), "tactics." + tactic);
            one(visit.cell(), "outcomesByTactic." + tactic + "." + visit.what().outcome());
        });
        add(visit.cell(), "officersEngaged", visit.what().officerIds().size());
    }

    /** A visit and the station that is to make it: told by the squad, or by the station that hands it over. */
    private static List<Said<String>> notified(List<? extends Envelope<?>> of) {
        return Stream.concat(
                        Said.told(StationNotified.class, of)
                                .map(m -> new Said<>(
                                        m.event().visitId() + " " + m.event().stationCode(),
                                        m.happenedAt(),
                                        Said.station(m.event(), m.happenedAt()),
                                        m)),
                        Said.told(HandedOver.class, of)
                                .map(m -> new Said<>(
                                        m.event().visitId() + " " + m.event().toStation(),
                                        m.happenedAt(),
                                        Said.station(m.event(), m.happenedAt()),
                                        m)))
                .toList();
    }

    private static List<Said<CaseEvent>> losses(List<? extends Envelope<?>> of) {
        var told = Stream.concat(
                        Said.told(LossPrevented.class, of)
                                .map(m -> new Said<CaseEvent>(
                                        m.event(),
                                        m.event().occurredAt(),
                                        Said.cell(
                                                m.event().occurredAt(),
                                                m.event().dimensions()),
                                        m)),
                        Said.told(LossSuffered.class, of)
                                .map(m -> new Said<CaseEvent>(
                                        m.event(),
                                        m.event().occurredAt(),
                                        Said.cell(
                                                m.event().occurredAt(),
                                                m.event().dimensions()),
                                        m)))
                .collect(groupingBy(loss -> lossId(loss.what())));
        return told.values().stream()
                .map(of1 -> of1.stream()
                        .max(Comparator.comparingInt((Said<CaseEvent> loss) -> revision(loss.what()))
                                .thenComparing(loss -> loss.message().id()))
                        .orElseThrow())
                .toList();
    }

    private void loss(Said<CaseEvent> loss) {
        switch (loss.what()) {
            case LossPrevented kept -> kept(kept, loss.cell());
            case LossSuffered gone -> {
                money(loss.cell(), "lossesSuffered", "sufferedFen", gone.amount());
                if (gone.warnedBefore() && gone.amount().fen() > 0) {
                    one(loss.cell(), "lossesSufferedAfterWarning");
                }
            }
            default -> throw new IllegalArgumentException("expected a loss, found " + loss.what());
        }
    }

    private void kept(LossPrevented kept, DailyKey cell) {
        switch (kept.kind()) {
            case BEFORE_TRANSFER -> {
                money(cell, "lossesPrevented", "preventedBeforeTransferFen", kept.amount());
                if (kept.by() == PreventedBy.VISIT) {
                    add(cell, "preventedByVisitFen", kept.amount().fen());
                }
            }
            case STOPPED_IN_ACCOUNT -> money(cell, "lossesStopped", "stoppedInAccountFen", kept.amount());
        }
    }

    private void money(DailyKey cell, String number, String sum, Money amount) {
        add(cell, number, amount.fen() > 0 ? 1 : 0);
        add(cell, sum, amount.fen());
    }

    /** Whoever was told an amount last, on the telephone or at the door. */
    private void atRisk(List<Said<WarningCallCompleted>> calls, List<Said<VisitCompleted>> visits) {
        Stream.concat(
                        calls.stream()
                                .map(call ->
                                        new Said<>(call.what().amountAtRisk(), call.at(), call.cell(), call.message())),
                        visits.stream()
                                .map(visit -> new Said<>(
                                        visit.what().amountAtRisk(), visit.at(), visit.cell(), visit.message())))
                .filter(amount -> amount.what() != null)
                .max(Said.byStatement())
                .ifPresent(
                        amount -> add(amount.cell(), "atRiskFen", amount.what().fen()));
    }

    private void responses(
            List<? extends Envelope<?>> of, List<Said<WarningCallCompleted>> calls, List<Said<VisitCompleted>> visits) {
        Instant since = Said.told(InterventionOpened.class, of)
                .findFirst()
                .orElseThrow()
                .event()
                .call()
                .receivedAt();
        step(
                ResponseStep.FIRST_CALL,
                since,
                calls.stream().map(call -> of(call.what().callBy(), call)));
        step(
                ResponseStep.STATION_NOTIFIED,
                since,
                Stream.concat(
                        Said.told(StationNotified.class, of)
                                .map(m -> new Said<>(null, m.happenedAt(), Said.station(m.event(), m.happenedAt()), m)),
                        visits.stream()
                                .map(visit ->
                                        new Said<>(null, visit.what().notifiedAt(), visit.cell(), visit.message()))));
        var arrivals = Stream.concat(
                        visits.stream()
                                .map(visit -> new Arrival(
                                        visit.what().visitId().value(),
                                        of(visit.what().visitBy(), visit))),
                        Said.told(OfficersArrived.class, of)
                                .map(m -> new Arrival(
                                        m.event().visitId().value(),
                                        new Said<>(
                                                m.event().visitBy(),
                                                m.event().arrivedAt(),
                                                Said.station(m.event()),
                                                m))))
                .collect(groupingBy(Arrival::visit));
        step(
                ResponseStep.AT_THE_DOOR,
                since,
                arrivals.values().stream()
                        .map(told -> told.stream()
                                .map(Arrival::due)
                                .max(Said.byStatement())
                                .orElseThrow()));
    }

    private record Arrival(UUID visit, Said<@Nullable Instant> due) {}

    private static Said<@Nullable Instant> of(Instant dueBy, Said<?> thing) {
        return new Said<>(dueBy, thing.at(), thing.cell(), thing.message());
    }

    /** @param things what is said of each is by when it was due, null for no deadline */
    private void step(ResponseStep step, Instant since, Stream<Said<@Nullable Instant>> things) {
        things.min(comparing((Said<@Nullable Instant> thing) -> thing.at())
                        .thenComparing(thing -> thing.message().id()))
                .ifPresent(first -> {
                    DailyKey cell = Said.onDay(since, first.cell());
                    long seconds =
                            Math.max(0, Duration.between(since, first.at()).toSeconds());
                    one(cell, "responseSeconds." + step + "." + DurationBuckets.of(seconds));
                    Instant dueBy = first.what();
                    if (dueBy != null) {
                        one(cell, (first.at().isAfter(dueBy) ? "responsesLate." : "responsesInTime.") + step);
                    }
                });
    }

    private void ignoredThenLost(List<Said<WarningCallCompleted>> calls, List<Said<CaseEvent>> losses) {
        calls.stream()
                .filter(call -> call.what().outcome() == CallOutcome.IGNORED_WARNING)
                .map(Said::at)
                .min(Instant::compareTo)
                .flatMap(ignored -> losses.stream()
                        .filter(loss -> loss.what() instanceof LossSuffered gone
                                && gone.amount().fen() > 0)
                        .filter(loss -> !loss.at().isBefore(ignored))
                        .min(comparing((Said<CaseEvent> loss) -> loss.at())
                                .thenComparing(loss -> loss.message().id())))
                .ifPresent(loss -> one(loss.cell(), "ignoredThenLost"));
    }

    private void one(DailyKey cell, String figure) {
        add(cell, figure, 1);
    }

    private void add(DailyKey cell, String figure, long number) {
        if (number != 0) {
            cells.computeIfAbsent(by.apply(cell).toString(), name -> new TreeMap<>())
                    .merge(figure, number, Math::addExact);
        }
    }

    private static Object lossId(CaseEvent event) {
        return switch (event) {
            case LossSuffered loss -> loss.lossId();
            case LossPrevented loss -> loss.lossId();
            default -> throw new IllegalArgumentException("expected a loss, found " + event);
        };
    }

    private static int revision(CaseEvent event) {
        return switch (event) {
            case LossSuffered loss -> loss.revision();
            case LossPrevented loss -> loss.revision();
            default -> throw new IllegalArgumentException("expected a loss, found " + event);
        };
    }
}
