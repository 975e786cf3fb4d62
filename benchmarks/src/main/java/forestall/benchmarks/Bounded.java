package forestall.benchmarks;

import forestall.benchmarks.report.Row;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Has a benchmark measure, and gives it up when it takes too long.
 *
 * @param longest for one benchmark
 */
record Bounded(Duration longest) {

    /** There is no figure. */
    static final class NotMeasured extends Exception {

        private static final long serialVersionUID = 1;

        NotMeasured(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    List<Row> measure(Benchmark benchmark, Benchmark.Run run) throws NotMeasured {
        CompletableFuture<List<Row>> rows = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform()
                .name("benchmark-" + benchmark.number())
                .daemon()
                .start(() -> {
                    try {
                        rows.complete(benchmark.measure(run));
                    } catch (Exception | Error failure) {
                        rows.completeExceptionally(failure);
                    }
                });
        try {
            return rows.get(longest.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new NotMeasured(String.valueOf(cause), cause);
        } catch (TimeoutException tooLong) {
            // It closes what it has started on its way out; whatever it leaves is ended with this process.
            thread.interrupt();
            join(thread);
            throw new NotMeasured("it took longer than " + longest.toMinutes() + " minutes", tooLong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotMeasured("interrupted", interrupted);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofMinutes(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
