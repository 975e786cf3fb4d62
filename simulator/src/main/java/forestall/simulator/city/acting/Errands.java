package forestall.simulator.city.acting;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** What is under way, each on a thread of its own. Closing waits for all; one that fails is a surprise and stops no other. */
final class Errands implements AutoCloseable {

    private final Sending sending;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Errands(Sending sending) {
        this.sending = sending;
    }

    /** When the simulation is over nothing begins any more. */
    void begin(String whose, Runnable errand) {
        try {
            threads.execute(() -> {
                try {
                    errand.run();
                } catch (RuntimeException failure) {
                    sending.surprise("%s: %s".formatted(whose, failure));
                }
            });
        } catch (RejectedExecutionException over) {
            if (!sending.time().isOver()) {
                throw over;
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
