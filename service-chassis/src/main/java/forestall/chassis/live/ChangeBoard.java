package forestall.chassis.live;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which queue changed when, counted in this run of this instance. Only the latest change of each matters, so it never grows. */
public final class ChangeBoard {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somethingChanged = lock.newCondition();
    private final Map<String, Long> versions = new HashMap<>();
    private final String run;
    private long latest;

    public ChangeBoard(String run) {
        this.run = run;
    }

    public void changed(Collection<String> queues) {
        if (queues.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            latest++;
            queues.forEach(queue -> versions.put(queue, latest));
            somethingChanged.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Where somebody begins to look.
     *
     * @param seen what they had seen before; of no use when it is of another run
     * @param always queues that they are told of in any case, changed or not
     */
    News begin(@Nullable Mark seen, Set<String> always, Predicate<String> visible) {
        lock.lock();
        try {
            if (seen != null && seen.run().equals(run)) {
                return after(seen.latest(), visible);
            }
            Map<String, Long> all = new TreeMap<>(after(0, visible).versions());
            always.forEach(queue -> all.putIfAbsent(queue, 0L));
            return new News(new Mark(run, latest), all);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something after that mark; nothing when nothing came in that time. */
    News await(Mark seen, Predicate<String> visible, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            News news = after(seen.latest(), visible);
            while (news.versions().isEmpty() && left > 0) {
                left = somethingChanged.awaitNanos(left);
                news = after(seen.latest(), visible);
            }
            return news;
        } finally {
            lock.unlock();
        }
    }

    private News after(long seen, Predicate<String> visible) {
        return new News(
                new Mark(run, latest),
                versions.entrySet().stream()
                        .filter(entry -> entry.getValue() > seen && visible.test(entry.getKey()))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new)));
    }

    /** What changed, each queue with its version. */
    record News(Mark mark, Map<String, Long> versions) {}
}
