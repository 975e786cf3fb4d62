package forestall.simulator.interfaces;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of one service. Each is asked in its turn; one that did not answer is left alone for a moment, unless there is no other. */
final class Instances {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final List<URI> all;
    private final Map<URI, Long> silentUntil = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Instances(List<URI> all) {
        this.all = List.copyOf(all);
    }

    URI next() {
        URI next = take();
        for (int others = 1; others < all.size() && isSilent(next); others++) {
            next = take();
        }
        return next;
    }

    void didNotAnswer(URI instance) {
        silentUntil.put(instance, System.nanoTime() + MOMENT.toNanos());
    }

    private URI take() {
        return all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
    }

    private boolean isSilent(URI instance) {
        Long until = silentUntil.get(instance);
        return until != null && System.nanoTime() - until < 0;
    }
}
