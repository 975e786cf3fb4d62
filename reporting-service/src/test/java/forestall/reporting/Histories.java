package forestall.reporting;

import static forestall.reporting.Happenings.CAOHEJING;
import static forestall.reporting.Happenings.XINHUALU;

import forestall.events.Envelope;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Histories by chance. */
final class Histories {

    private static final List<String> STATIONS = List.of(CAOHEJING, XINHUALU, "310105001");

    private Histories() {}

    /** Twenty people in one month, each with calls, visits and losses that are corrected up to three times. */
    static List<Envelope<?>> aMonthOf(Random random) {
        List<Envelope<?>> happened = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            Instant start = Instant.parse("2017-11-01T00:00:00Z").plusSeconds(random.nextInt(29 * 86_400));
            Happenings one = new Happenings(
                    "person-" + person,
                    any(STATIONS, random),
                    any(ScamType.values(), random),
                    any(Grade.values(), random),
                    any(AgeBand.values(), random),
                    start);
            happened.add(one.opened());
            happened.addAll(calls(one, start, random));
            happened.addAll(visits(one, start, random));
            happened.addAll(losses(one, random));
            happened.add(one.missed(any(DeadlineStage.values(), random), 1 + random.nextInt(86_400)));
            happened.add(one.closed());
        }
        return happened;
    }

    private static List<Envelope<?>> calls(Happenings one, Instant start, Random random) {
        List<Envelope<?>> calls = new ArrayList<>();
        for (int call = 0; call < random.nextInt(4); call++) {
            Long atRisk = random.nextBoolean() ? random.nextLong(1_000_000_000) : null;
            for (int correction = 0; correction <= random.nextInt(2); correction++) {
                CallOutcome outcome =
                        random.nextBoolean() ? CallOutcome.IGNORED_WARNING : any(CallOutcome.values(), random);
                Instant startedAt = start.plusSeconds(random.nextInt(5_000));
                calls.add(one.called("" + call, outcome, atRisk, startedAt, 10_000 + correction));
            }
        }
        return calls;
    }

    private static List<Envelope<?>> visits(Happenings one, Instant start, Random random) {
        List<Envelope<?>> visits = new ArrayList<>();
        for (int visit = 0; visit < random.nextInt(3); visit++) {
            String name = "" + visit;
            String first = any(STATIONS, random);
            visits.add(one.notified(name, first));
            visits.add(one.notifiedAgain(name, first, 5 + random.nextInt(600)));
            visits.add(one.arrived(name, first, start.plusSeconds(600 + random.nextInt(3_000))));
            if (random.nextBoolean()) {
                visits.add(one.handedOver(name, first, any(STATIONS, random)));
            }
            for (int correction = 0; correction <= random.nextInt(3); correction++) {
                String where = any(STATIONS, random);
                visits.add(one.movedTo(where)
                        .visited(
                                name,
                                where,
                                any(VisitOutcome.values(), random),
                                random.nextBoolean() ? List.of(Tactic.values()) : List.of(any(Tactic.values(), random)),
                                random.nextBoolean() ? random.nextLong(1_000_000_000) : null,
                                List.of("officer-1"),
                                start.plusSeconds(600 + random.nextInt(5_000)),
                                10_000 + correction));
            }
        }
        return visits;
    }

    private static List<Envelope<?>> losses(Happenings one, Random random) {
        List<Envelope<?>> losses = new ArrayList<>();
        for (int loss = 0; loss < random.nextInt(3); loss++) {
            for (int revision = 1; revision <= 1 + random.nextInt(3); revision++) {
                losses.add(
                        random.nextBoolean()
                                ? one.suffered("" + loss, revision, random.nextLong(3) * 1_000, random.nextBoolean())
                                : one.prevented(
                                        "" + loss,
                                        revision,
                                        any(LossPreventedKind.values(), random),
                                        random.nextLong(3) * 1_000,
                                        any(PreventedBy.values(), random)));
            }
        }
        return losses;
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
