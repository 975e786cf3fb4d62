package forestall.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running process that this one has started. */
public final class Child {

    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final Path log;
    private final StopSignal signal;
    private final Guard guard;

    Child(String name, Process process, Path log, StopSignal signal, Guard guard) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.signal = signal;
        this.guard = guard;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The status with which it ended; meaningless while it runs. */
    public int exitStatus() {
        return process.exitValue();
    }

    public CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /**
     * Asks it to end and waits; ends it by force when it takes longer than that.
     *
     * @return whether it ended without force
     */
    public boolean stop(Duration patience) {
        boolean inOrder = true;
        if (process.isAlive()) {
            signal.send(process.toHandle());
            inOrder = endsWithin(patience);
            if (!inOrder) {
                process.destroyForcibly();
                endsWithin(patience);
            }
        }
        guard.forget(this);
        return inOrder;
    }

    /**
     * {@code kill -9}: it gets no chance to tidy up. What it had started itself notices and ends, and is waited for: PostgreSQL refuses
     * to start while a process of the one before still holds its memory.
     */
    public void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        endsWithin(LONGEST_END);
        CompletableFuture.allOf(started.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, LONGEST_END.toSeconds(), TimeUnit.SECONDS)
                .join();
        guard.forget(this);
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new StartFailure("cannot run " + builder.command().getFirst() + ": " + failure.getMessage(), failure);
        }
    }
}
