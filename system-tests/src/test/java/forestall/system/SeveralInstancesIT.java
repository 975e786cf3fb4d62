package forestall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Topics;
import forestall.local.supervision.Instance;
import forestall.local.supervision.Part;
import forestall.simulator.interfaces.Addresses;
import forestall.simulator.walk.Walk;
import forestall.simulator.walk.WalkReport;
import forestall.simulator.walk.WalkSettings;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Ledger.Count;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three instances of dispatch share partitions and queue under a load that comes by HTTP only. The one that publishes is killed in the middle
 * of it: the others carry on, whoever was cut off asks the next one, and in the end nothing is lost and nothing doubled.
 */
class SeveralInstancesIT {

    private static final int ALERTS = 150;
    private static final int MIDDLE = 50;
    private static final String DEAD_LETTERS = Topics.ALERTS.name() + ".dispatch.triage.dlt";

    @BeforeAll
    static void three_stand_side_by_side() {
        inParallel(TheSystem.DISPATCHERS.stream()
                .filter(instance -> !TheSystem.stack().isRunning(instance))
                .<Runnable>map(instance -> () -> TheSystem.stack().start(instance))
                .toList());
        TheSystem.answerEveryCall();
    }

    @AfterAll
    static void the_first_is_alone_again() {
        TheSystem.DISPATCHERS.stream().filter(instance -> instance.number() > 1).forEach(TheSystem.stack()::stop);
        if (!TheSystem.stack().isRunning(Part.DISPATCH)) {
            TheSystem.stack().start(Part.DISPATCH);
        }
    }

    @Test
    void one_of_three_is_killed_under_load_and_nothing_is_lost_or_doubled() throws Exception {
        the_partitions_are_shared_by(3);
        int deadBefore = TheSystem.wire().everything(DEAD_LETTERS).size();
        CountDownLatch middle = new CountDownLatch(1);

        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<WalkReport> walking = thread.submit(() -> walk().walk(ended -> {
                if (ended == MIDDLE) {
                    middle.countDown();
                }
            }));
            assertThat(middle.await(3, TimeUnit.MINUTES))
                    .as("the middle of the walk")
                    .isTrue();
            Map<Instance, Work> until = work();
            Instance publisher = publisher(until);
            TheSystem.stack().kill(publisher);
            assertThat(walking.isDone())
                    .as("the load was over when it was killed")
                    .isFalse();
            WalkReport report = walking.get(5, TimeUnit.MINUTES);

            everything_agrees(report);
            everything_was_part_of_it(report);
            all_three_had_worked(until);
            the_others_carried_on(publisher, until);
            the_partitions_are_shared_by(2);
            await().atMost(Duration.ofSeconds(60)).until(() -> TheSystem.wire().unread() == 0);
            assertThat(TheSystem.wire().everything(DEAD_LETTERS)).hasSize(deadBefore);
        }
    }

    private static void everything_agrees(WalkReport report) {
        assertThat(report.differences()).isEmpty();
        assertThat(report.walked().entries())
                .filteredOn(entry -> entry.deed() == Deed.FLAG)
                .extracting(Entry::thing)
                .hasSize(ALERTS)
                .doesNotHaveDuplicates();
    }

    private static void everything_was_part_of_it(WalkReport report) {
        assertThat(report.walked().entries()).extracting(Entry::deed).contains(Deed.values());
        assertThat(report.counts().keySet())
                .as("of what the three of them and the kill bring about")
                .contains(Count.UNANSWERED, Count.MOST_URGENT, Count.BEATEN, Count.REPEATED, Count.POSTED_AGAIN);
    }

    private static void all_three_had_worked(Map<Instance, Work> until) {
        assertThat(until).hasSize(3).allSatisfy((instance, work) -> {
            assertThat(work.alerts()).as("alerts applied").isPositive();
            assertThat(work.claims()).as("claims granted").isPositive();
            assertThat(work.reports()).as("reports taken").isPositive();
        });
    }

    private static void the_others_carried_on(Instance killed, Map<Instance, Work> until) throws Exception {
        Map<Instance, Work> after = work();
        assertThat(after).hasSize(2).doesNotContainKey(killed).allSatisfy((instance, work) -> {
            Work before = until.get(instance);
            assertThat(work.alerts()).as("alerts applied").isGreaterThan(before.alerts());
            assertThat(work.claims()).as("claims granted").isGreaterThan(before.claims());
            assertThat(work.reports()).as("reports taken").isGreaterThan(before.reports());
        });
        assertThat(published(after.values()))
                .as("events that one of the others published in its stead")
                .isGreaterThan(published(until.values()) - until.get(killed).published());
    }

    private static void the_partitions_are_shared_by(int instances) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(work().values())
                        .extracting(Work::partitions)
                        .hasSize(instances)
                        .containsOnly((long) Topics.ALERTS.partitions() / instances));
    }

    private static Walk walk() {
        List<URI> dispatchers = TheSystem.DISPATCHERS.stream()
                .map(instance -> URI.create(TheSystem.stack().ports().address(instance)))
                .toList();
        return new Walk(
                Addresses.of(TheSystem.stack().environment()).withDispatch(dispatchers),
                TheSystem.stack().bootstrapServers(),
                new WalkSettings(ALERTS, 3, 12, 24, Duration.ofMinutes(4)));
    }

    private static Map<Instance, Work> work() throws Exception {
        Map<Instance, Work> work = new TreeMap<>();
        for (Instance instance : TheSystem.DISPATCHERS) {
            if (TheSystem.stack().isRunning(instance)) {
                work.put(instance, Work.of(TheSystem.stack().ports().address(instance)));
            }
        }
        return work;
    }

    private static Instance publisher(Map<Instance, Work> work) {
        return work.entrySet().stream()
                .max(Comparator.comparingLong(each -> each.getValue().published()))
                .orElseThrow()
                .getKey();
    }

    private static long published(Collection<Work> by) {
        return by.stream().mapToLong(Work::published).sum();
    }

    private static void inParallel(List<Runnable> all) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> ends = all.stream().map(threads::submit).toList();
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException("not all instances were started", e);
        }
    }
}
