package forestall.reporting.recount;

import forestall.reporting.streams.Edition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Counts everything again beside what is published, compares, and takes over when asked to. Whatever breaks off before the taking over
 * is committed leaves the edition that was in force at work; the next recount clears away what this one left.
 */
public final class Recount {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration WORD = Duration.ofSeconds(5);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final int LOOKS = 10;

    private final Editions editions;
    private final Function<Edition, CountBeside> counts;
    private final Function<Edition, BothCounts> comparisons;
    private final Supplier<TakingOver> takingOver;
    private final Consumer<String> tell;
    private final Clock clock;

    /** @param tell hears of progress, a line at a time */
    public Recount(
            Editions editions,
            Function<Edition, CountBeside> counts,
            Function<Edition, BothCounts> comparisons,
            Supplier<TakingOver> takingOver,
            Consumer<String> tell,
            Clock clock) {
        this.editions = editions;
        this.counts = counts;
        this.comparisons = comparisons;
        this.takingOver = takingOver;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param differences between what was published and what was counted
     * @param changedCells how many cells the taking over changed; 0 without one
     */
    public record Outcome(List<Difference> differences, boolean tookOver, long changedCells) {}

    /**
     * Counts and compares.
     *
     * @param takesOver whether the new count replaces the old one afterwards, also when nothing differs: what cannot be seen may
     * @throws BrokenOff when it cannot be brought to an end
     */
    public Outcome run(boolean takesOver) {
        Instant begun = clock.instant();
        Edition present = editions.inForce();
        Edition next = clearAway(present);
        tell.accept("edition %d is in force; counting edition %d beside it".formatted(present.number(), next.number()));
        editions.prepare(next);
        Outcome outcome;
        try (CountBeside count = counts.apply(next)) {
            count.start();
            catchUp(count);
            tell.accept("counted after %d s".formatted(secondsSince(begun)) + passedOver(count.passedOver()));
            List<Difference> differences = compare(next);
            outcome = takesOver
                    ? new Outcome(differences, true, takeOver(present, next, count))
                    : new Outcome(differences, false, 0);
        } finally {
            // A taking over that broke off may have been committed all the same: the next recount sees what is left of
            // which.
            if (!takesOver) {
                clear(next);
            }
        }
        if (takesOver) {
            editions.removeBeside(next);
            clear(present);
        }
        tell.accept("took %d s".formatted(secondsSince(begun)));
        return outcome;
    }

    private static String passedOver(long records) {
        return records == 0
                ? ""
                : "; %d records could not be counted, and had been put aside when they were new".formatted(records);
    }

    private void clear(Edition edition) {
        awaitEmpty(edition);
        editions.remove(edition);
        tell.accept("edition %d is removed".formatted(edition.number()));
    }

    /** Removes what a recount that broke off left, and finds a number that nobody has used: its topics may still be on their way out. */
    private Edition clearAway(Edition present) {
        editions.removeBeside(present);
        int last = present.number();
        for (Edition left : editions.besides(present)) {
            if (editions.instances(left) > 0) {
                throw new BrokenOff(
                        "expected no other recount, found edition %d being counted; one that was killed is gone after ten seconds"
                                .formatted(left.number()));
            }
            tell.accept("removing what is left of edition " + left.number());
            editions.remove(left);
            last = Math.max(last, left.number());
        }
        return new Edition(last + 1);
    }

    private void catchUp(CountBeside count) {
        Instant said = clock.instant();
        for (long behind = count.recordsBehind(); behind > 0; behind = count.recordsBehind()) {
            if (count.isBroken()) {
                throw new BrokenOff("the count beside gave up; its log says why");
            }
            if (Duration.between(said, clock.instant()).compareTo(WORD) > 0) {
                tell.accept("%d records behind".formatted(behind));
                said = clock.instant();
            }
            pause();
        }
    }

    /** What differs at every look: a cell that is equal once differed only because the one count had seen an event before the other. */
    private List<Difference> compare(Edition next) {
        try (BothCounts both = comparisons.apply(next)) {
            Map<String, List<Difference>> differing = byCell(both.differences());
            for (int look = 1; look < LOOKS && !differing.isEmpty(); look++) {
                pause();
                Map<String, List<Difference>> now = byCell(both.differences());
                differing.keySet().retainAll(now.keySet());
                differing.replaceAll((cell, earlier) -> now.getOrDefault(cell, earlier));
            }
            tell.accept("compared %d cells".formatted(both.cells()));
            return differing.values().stream().flatMap(List::stream).toList();
        }
    }

    private static Map<String, List<Difference>> byCell(List<Difference> differences) {
        Map<String, List<Difference>> cells = new TreeMap<>();
        for (Difference difference : differences) {
            cells.merge(
                    difference.topic() + difference.cell(),
                    List.of(difference),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return cells;
    }

    /** First the old count stops, so that the new one has counted at least as much when it stops too. */
    private long takeOver(Edition present, Edition next, CountBeside count) {
        int instances = editions.instances(present);
        try (TakingOver over = takingOver.get()) {
            stop(over, present, next, count, instances);
            // From here on nobody lets the old edition go on but the end of the pause, which is later than that of the
            // transaction.
            long changed = over.takeOver(next);
            tell.accept("edition %d is in force; %d published cells changed".formatted(next.number(), changed));
            return changed;
        }
    }

    private void stop(TakingOver over, Edition present, Edition next, CountBeside count, int instances) {
        over.pause();
        boolean stopped = false;
        try {
            tell.accept("waiting for %d threads of edition %d to stop".formatted(instances, present.number()));
            awaitEmpty(present);
            over.pause();
            await("the new count to catch up", () -> count.recordsBehind() == 0);
            count.close();
            awaitEmpty(next);
            over.pause();
            if (editions.instances(present) > 0) {
                throw new BrokenOff("expected edition %d to be counted by nobody, found an instance that began again"
                        .formatted(present.number()));
            }
            stopped = true;
        } finally {
            if (!stopped) {
                over.resume();
            }
        }
    }

    private void awaitEmpty(Edition edition) {
        await("edition %d to be counted by nobody".formatted(edition.number()), () -> editions.instances(edition) == 0);
    }

    private void await(String what, BooleanSupplier holds) {
        Instant until = clock.instant().plus(LONGEST_STOP);
        while (!holds.getAsBoolean()) {
            if (clock.instant().isAfter(until)) {
                throw new BrokenOff(
                        "expected %s within %d s, found that it did not".formatted(what, LONGEST_STOP.toSeconds()));
            }
            pause();
        }
    }

    private long secondsSince(Instant begun) {
        return Duration.between(begun, clock.instant()).toSeconds();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenOff("interrupted");
        }
    }
}
