package forestall.system.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system in memory that can be filled to its last byte. Closed, it is unmounted, and what was on it is gone. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "size=3g";
    private static final String FILLING = "filling";
    private static final int MEGABYTE = 1 << 20;

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    static boolean isPossible() {
        return "root".equals(System.getProperty("user.name")) && Files.isRegularFile(Path.of("/proc/mounts"));
    }

    static SmallDisk mount(Path path) throws IOException, InterruptedException {
        Files.createDirectories(path);
        run("mount", "-t", "tmpfs", "-o", SIZE, "forestall-faults", path.toString());
        return new SmallDisk(path);
    }

    Path path() {
        return path;
    }

    /** Nothing more can be written. */
    void fill() throws IOException {
        byte[] zeros = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(path.resolve(FILLING))) {
            for (int size = MEGABYTE; size > 0; ) {
                try {
                    out.write(zeros, 0, size);
                } catch (IOException full) {
                    size /= 2;
                }
            }
        }
    }

    void free() throws IOException {
        Files.delete(path.resolve(FILLING));
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "--lazy", path.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("expected '%s' to be done, found: %s".formatted(String.join(" ", command), said));
        }
    }
}
