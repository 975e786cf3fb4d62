package forestall.local.supervision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Memory of a process, as the system counts it. */
final class Memory {

    private Memory() {}

    /** Resident set; {@code ps} tells it on Linux and macOS alike. Empty where there is no {@code ps}. */
    static OptionalLong residentMegabytes(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kilobytes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(kilobytes) / 1024);
        } catch (IOException | NumberFormatException noPs) {
            return OptionalLong.empty();
        }
    }
}
