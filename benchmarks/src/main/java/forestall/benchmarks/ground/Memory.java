package forestall.benchmarks.ground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Memory of a process, as the system counts it. */
public final class Memory {

    private Memory() {}

    /** Resident set in megabytes; {@code ps} tells it on Linux and macOS alike. */
    public static double residentMegabytes(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (!kilobytes.matches("[0-9]+")) {
            throw new IOException("expected ps to tell the memory of process " + pid + ", found \"" + kilobytes + "\"");
        }
        return Long.parseLong(kilobytes) / 1024.0;
    }
}
