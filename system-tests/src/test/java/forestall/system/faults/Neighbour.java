package forestall.system.faults;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** A feed that does as it should, ten times a second, and notes how long it waits. */
final class Neighbour implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong waits = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Meanwhile meanwhile = new Meanwhile();

    private Neighbour(CityUnderLoad city) {
        Caller feed = city.everybody().feed();
        meanwhile.begin(over -> run(city, feed, over));
    }

    static Neighbour of(CityUnderLoad city) {
        return new Neighbour(city);
    }

    /** Of its waits for an acknowledgement; fails when one was refused. */
    Duration longest() {
        if (refused.get() > 0) {
            throw new AssertionError(
                    "expected every alert to be taken, found %d that were not".formatted(refused.get()));
        }
        return Duration.ofNanos(longest.get());
    }

    long waits() {
        return waits.get();
    }

    private void run(CityUnderLoad city, Caller feed, BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            long begun = System.nanoTime();
            Answer answer = feed.post("/v1/alerts", MadeUpAlert.of("neighbour-" + begun, begun, city.now()));
            long waited = System.nanoTime() - begun;
            longest.accumulateAndGet(waited, Math::max);
            waits.incrementAndGet();
            if (!answer.is(202)) {
                refused.incrementAndGet();
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    @Override
    public void close() {
        meanwhile.close();
    }
}
