package forestall.simulator.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes what is sent before it is sent, and what was answered. Any number of threads may write at once; lines stay whole. A line is with
 * the operating system when its method returns, so that it outlives the program, not a loss of power.
 */
public final class Ledger implements AutoCloseable {

    private final OutputStream file;
    private final ReentrantLock lock = new ReentrantLock();
    private long last;

    private Ledger(OutputStream file) {
        this.file = file;
    }

    /**
     * A new ledger; directories on the way are made.
     *
     * @throws IllegalArgumentException when there is a file already
     * @throws UncheckedIOException when it cannot be written
     */
    public static Ledger begin(Path file) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.createFile(file);
            // Not a channel: an interrupted thread would close it for everybody.
            return new Ledger(new FileOutputStream(file.toFile(), true));
        } catch (FileAlreadyExistsException kept) {
            throw new IllegalArgumentException("expected no ledger at %s, found one".formatted(file), kept);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Before it is sent; a second try is sent under a number of its own, with the same subject.
     *
     * @return the number, for the answer
     */
    public long sent(Instant at, Deed deed, String by, String subject, Map<String, String> facts) {
        lock.lock();
        try {
            last++;
            write(new Lines.Sent(last, at, deed, by, subject, new TreeMap<>(facts)));
            return last;
        } finally {
            lock.unlock();
        }
    }

    /**
     * It was done.
     *
     * @param told what the answer tells that was not known before, by the keys of {@link Facts}
     */
    public void accepted(long number, int status, Map<String, String> told) {
        answered(number, Outcome.ACCEPTED, status, told);
    }

    /**
     * It was refused, and not done.
     *
     * @param problem its code or title
     */
    public void rejected(long number, int status, String problem) {
        answered(number, Outcome.REJECTED, status, Map.of(Facts.PROBLEM, problem));
    }

    /** No answer, or one that does not say whether it was done (such as 503 after a time-out). */
    public void unknown(long number, String why) {
        answered(number, Outcome.UNKNOWN, 0, Map.of(Facts.WHY, why));
    }

    /**
     * Everything that was sent, in the order of sending. A last line that was not written to its end is left out.
     *
     * @throws IllegalArgumentException when any other line is broken
     * @throws UncheckedIOException when it cannot be read
     */
    public static List<Entry> read(Path file) {
        String text;
        try {
            text = new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Lines lines = new Lines();
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::read);
        return lines.entries();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    private void answered(long number, Outcome outcome, int status, Map<String, String> answer) {
        lock.lock();
        try {
            write(new Lines.Answered(number, outcome, status, new TreeMap<>(answer)));
        } finally {
            lock.unlock();
        }
    }

    private void write(Record line) {
        try {
            file.write(Lines.write(line));
        } catch (IOException failure) {
            // Nothing may be written behind half a line.
            close();
            throw new UncheckedIOException(failure);
        }
    }
}
