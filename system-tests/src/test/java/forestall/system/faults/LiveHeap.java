package forestall.system.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a virtual machine's heap holds when everything that nobody needs has been collected. */
final class LiveHeap {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private LiveHeap() {}

    static long bytes(long pid) throws IOException, InterruptedException {
        // Counts what is alive, and collects first.
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String said = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = TOTAL.matcher(said);
        if (histogram.waitFor() != 0 || !total.find()) {
            throw new IOException("expected a histogram of process " + pid + ", found "
                    + said.lines().findFirst());
        }
        return Long.parseLong(total.group(1));
    }
}
