package forestall.system.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What goes on beside a test until the test has seen enough: each piece of work is asked whether it is over, and is waited for. */
final class Meanwhile implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /** Work that ends when it is told that it is over. */
    interface Work {

        void until(BooleanSupplier over);
    }

    void begin(Work work) {
        threads.add(Thread.ofVirtual().start(() -> work.until(() -> over)));
    }

    /** Over; returns when all of it has ended. */
    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
