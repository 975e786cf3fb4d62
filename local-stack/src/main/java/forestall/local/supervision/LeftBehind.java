package forestall.local.supervision;

import forestall.local.process.Child;
import forestall.local.process.StartFailure;
import forestall.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Notes who was started, so that a run that was killed with the processes it started leaves nothing running for the next one. */
final class LeftBehind {

    private static final int PATIENCE_SECONDS = 20;

    private final Path file;

    LeftBehind(Path file) {
        this.file = file;
    }

    synchronized void remember(Child child, StopSignal signal) {
        String line =
                child.pid() + " " + started(ProcessHandle.of(child.pid())) + " " + signal + " " + child.name() + "\n";
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new StartFailure("Cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** Ends those that still run: the same process number, started at the same instant. */
    void end() {
        for (String line : lines()) {
            String[] words = line.split(" ", -1);
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(words[0]));
            if (process.isPresent() && started(process) == Long.parseLong(words[1])) {
                end(process.get(), StopSignal.valueOf(words[2]));
            }
        }
        forget();
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new StartFailure("Cannot delete " + file + ": " + failure.getMessage(), failure);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new StartFailure("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static void end(ProcessHandle process, StopSignal signal) {
        signal.send(process);
        if (!endsInTime(process)) {
            process.destroyForcibly();
            endsInTime(process);
        }
    }

    private static boolean endsInTime(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException failure) {
            throw new StartFailure("cannot watch process " + process.pid(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long started(Optional<ProcessHandle> process) {
        return process.flatMap(found -> found.info().startInstant())
                .map(Instant::toEpochMilli)
                .orElse(0L);
    }
}
