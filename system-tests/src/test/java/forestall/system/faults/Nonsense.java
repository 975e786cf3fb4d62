package forestall.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.simulator.interfaces.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Senders who post what is no alert, one after the other, each another kind. */
final class Nonsense implements AutoCloseable {

    private static final int DEEP = 100_000;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LARGE = 2 << 20;

    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();
    private final Meanwhile meanwhile = new Meanwhile();

    private Nonsense(CityUnderLoad city) {
        Caller feed = city.everybody().feed();
        Map<String, byte[]> kinds = new TreeMap<>(Map.of(
                "malformed", "{\"feedAlertId\":".getBytes(UTF_8),
                "wrong schema", "{\"feedAlertId\":7,\"victim\":[],\"confidence\":\"high\"}".getBytes(UTF_8),
                "too large", ("{\"summary\":\"" + "x".repeat(LARGE) + "\"}").getBytes(UTF_8),
                "too deep", ("{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}").getBytes(UTF_8),
                "no text", new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc0}));
        kinds.forEach((kind, body) -> {
            Queue<Integer> heard = new ConcurrentLinkedQueue<>();
            answers.put(kind, heard);
            meanwhile.begin(over -> {
                while (!over.getAsBoolean()) {
                    int status =
                            feed.post("/v1/alerts", "application/json", body).status();
                    // A body that is too large may be cut off while it is still being sent.
                    heard.add(status == 0 && kind.equals("too large") ? 413 : status);
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            });
        });
    }

    static Nonsense of(CityUnderLoad city) {
        return new Nonsense(city);
    }

    /** By kind, every status. */
    Map<String, List<Integer>> answers() {
        Map<String, List<Integer>> all = new TreeMap<>();
        answers.forEach((kind, heard) -> all.put(kind, List.copyOf(heard)));
        return all;
    }

    @Override
    public void close() {
        meanwhile.close();
    }
}
