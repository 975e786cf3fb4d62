package forestall.simulator.walk.walkers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does the same with each, so many at a time. */
final class AtOnce {

    private AtOnce() {}

    /** Returns when all are done; what one of them threw is thrown then. */
    static <T> void each(int places, Collection<T> all, Consumer<T> happening) {
        Semaphore free = new Semaphore(places);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ends = new ArrayList<>();
            for (T each : all) {
                free.acquireUninterruptibly();
                ends.add(threads.submit(() -> {
                    try {
                        happening.accept(each);
                    } finally {
                        free.release();
                    }
                }));
            }
            ends.forEach(Futures::get);
        }
    }
}
