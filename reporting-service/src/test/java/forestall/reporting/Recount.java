package forestall.reporting;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import forestall.events.CaseEvent;
import forestall.events.DeadlineMissed;
import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.InterventionOpened;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.OfficersArrived;
import forestall.events.StationNotified;
import forestall.events.VisitCompleted;
import forestall.events.WarningCallCompleted;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.DurationBuckets;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.ResponseStep;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures that follow from several events, counted once more by somebody who has everything before them and no topology. By day. */
final class Recount {

    private final Map<String, Long> counts = new TreeMap<>();

    private Recount() {}

    static Map<String, Long> of(List<? extends Envelope<?>> happened) {
        Recount recount = new Recount();
        happened.stream()
                .collect(groupingBy(message -> message.event().correlation()))
                .values()
                .forEach(recount::count);
        return recount.counts;
    }

    private void count(List<? extends Envelope<?>> of) {
        Instant since = told(of, InterventionOpened.class)
                .findFirst()
                .orElseThrow()
                .event()
                .call()
                .receivedAt();
        var calls = latest(told(of, WarningCallCompleted.class), call -> call.callId());
        var visits = latest(told(of, VisitCompleted.class), visit -> visit.visitId());
        var losses = latest(told(of, CaseEvent.class), Recount::lossId).stream()
                .flatMap(loss ->
                        loss instanceof LossSuffered gone && gone.amount().fen() > 0 ? Stream.of(gone) : Stream.empty())
                .toList();
        Stream<Instant> arrivals = Stream.concat(
                visits.stream().map(VisitCompleted::arrivedAt),
                told(of, OfficersArrived.class)
                        .filter(arrived -> visits.stream()
                                .noneMatch(visit ->
                                        visit.visitId().equals(arrived.event().visitId())))
                        .map(arrived -> arrived.event().arrivedAt()));
        step(ResponseStep.FIRST_CALL, since, calls.stream().map(WarningCallCompleted::startedAt), 298L);
        step(
                ResponseStep.STATION_NOTIFIED,
                since,
                told(of, StationNotified.class).map(Envelope::happenedAt),
                null);
        step(ResponseStep.AT_THE_DOOR, since, arrivals, 1798L);
        calls.stream()
                .filter(call -> call.outcome() == CallOutcome.IGNORED_WARNING)
                .map(WarningCallCompleted::startedAt)
                .min(Instant::compareTo)
                .flatMap(ignored -> losses.stream()
                        .map(LossSuffered::occurredAt)
                        .filter(lost -> !lost.isBefore(ignored))
                        .min(Instant::compareTo))
                .ifPresent(lost -> one(lost, "ignored then lost"));
        told(of, DeadlineMissed.class)
                .forEach(missed -> one(missed.event().dueAt(), missed.event().stage()));
        visits.forEach(visit ->
                visit.tactics().forEach(tactic -> one(visit.arrivedAt(), tactic + " " + visit.outcome())));
    }

    private void step(ResponseStep step, Instant since, Stream<Instant> moments, Long dueAfter) {
        moments.min(Instant::compareTo)
                .map(first -> Duration.between(since, first).toSeconds())
                .ifPresent(taken -> {
                    one(since, step + " " + DurationBuckets.of(Math.max(0, taken)));
                    if (dueAfter != null) {
                        one(since, step + (taken > dueAfter ? " late" : " in time"));
                    }
                });
    }

    private void one(Instant at, Object what) {
        counts.merge(at.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate() + " " + what, 1L, Long::sum);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Event> Stream<Envelope<E>> told(List<? extends Envelope<?>> of, Class<E> type) {
        return of.stream().filter(message -> type.isInstance(message.event())).map(message -> (Envelope<E>) message);
    }

    private static <E extends Event> List<E> latest(Stream<Envelope<E>> told, Function<E, Object> id) {
        return told.collect(groupingBy(message -> id.apply(message.event()))).values().stream()
                .map(of -> of.stream()
                        .max(comparing((Envelope<E> message) -> message.happenedAt())
                                .thenComparing(Envelope::id)))
                .map(message -> message.orElseThrow().event())
                .toList();
    }

    private static Object lossId(CaseEvent event) {
        return switch (event) {
            case LossSuffered loss -> loss.lossId();
            case LossPrevented loss -> loss.lossId();
            default -> event;
        };
    }

    /** The same of what was published. */
    static Map<String, Long> published(Map<DailyKey, Figures> daily) {
        Map<String, Long> counts = new TreeMap<>();
        daily.forEach((cell, figures) -> {
            figures.responseSeconds()
                    .forEach((step, buckets) -> buckets.forEach((bucket, count) ->
                            counts.merge(cell.date() + " " + step + " " + bucket, count, Long::sum)));
            figures.responsesInTime()
                    .forEach((step, count) -> counts.merge(cell.date() + " " + step + " in time", count, Long::sum));
            figures.responsesLate()
                    .forEach((step, count) -> counts.merge(cell.date() + " " + step + " late", count, Long::sum));
            figures.deadlinesMissedByStage()
                    .forEach((stage, count) -> counts.merge(cell.date() + " " + stage, count, Long::sum));
            figures.outcomesByTactic()
                    .forEach((tactic, outcomes) -> outcomes.forEach((outcome, count) ->
                            counts.merge(cell.date() + " " + tactic + " " + outcome, count, Long::sum)));
            if (figures.ignoredThenLost() > 0) {
                counts.merge(cell.date() + " ignored then lost", figures.ignoredThenLost(), Long::sum);
            }
        });
        return counts;
    }
}
