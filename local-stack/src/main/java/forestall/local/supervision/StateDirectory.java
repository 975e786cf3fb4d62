package forestall.local.supervision;

import forestall.local.process.Child;
import forestall.local.process.Directories;
import forestall.local.process.StartFailure;
import forestall.local.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory with everything that a run leaves behind, held by one run at a time. */
final class StateDirectory implements AutoCloseable {

    private static final long LEAST_MEGABYTES = 1024;
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;
    private final LeftBehind leftBehind;

    private StateDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
        this.leftBehind = new LeftBehind(path.resolve("running"));
    }

    /** Takes it, and ends what an earlier run may have left running there. */
    static StateDirectory open(Path path) {
        FileChannel lock = lock(path);
        StateDirectory directory = new StateDirectory(path, lock);
        try {
            directory.leftBehind.end();
            checkSpace(path);
            return directory;
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    /** Forgets everything; nothing may be running there. */
    static void forget(Path path) {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (StateDirectory directory = open(path)) {
            directory.clear();
        }
    }

    private void clear() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (!entry.endsWith(LOCK)) {
                    Directories.delete(entry);
                }
            }
        } catch (IOException failure) {
            throw new StartFailure("Cannot forget what is in " + path + ": " + failure.getMessage(), failure);
        }
    }

    void remember(Child child, StopSignal signal) {
        leftBehind.remember(child, signal);
    }

    @Override
    public void close() {
        if (!lock.isOpen()) {
            return;
        }
        leftBehind.forget();
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileChannel lock(Path path) {
        try {
            Files.createDirectories(path.resolve("logs"));
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartFailure("Another Forestall uses " + path
                        + ": stop it, or set FORESTALL_STATE to another directory (and the ports to others).");
            }
            return channel;
        } catch (IOException failure) {
            throw new StartFailure(
                    "Cannot write in the state directory " + path + " (" + failure
                            + "): set FORESTALL_STATE to one that can be written.",
                    failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void checkSpace(Path path) {
        try {
            long megabytes = Files.getFileStore(path).getUsableSpace() >> 20;
            if (megabytes < LEAST_MEGABYTES) {
                throw new StartFailure("The disk of " + path + " is full: expected " + LEAST_MEGABYTES
                        + " MB free, found " + megabytes + " MB.");
            }
        } catch (IOException failure) {
            throw new StartFailure("Cannot tell the free space of " + path + ": " + failure.getMessage(), failure);
        }
    }
}
