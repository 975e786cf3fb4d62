package forestall.chassis.messaging;

import forestall.events.Event;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;

/** The watches of all onlookers. They begin before the web server, so that whoever connects misses nothing, and end after it. */
public final class Onlookers implements SmartLifecycle {

    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;

    private final List<Watch<?>> watches;
    private final List<LoneReader> readers;
    private volatile boolean running;

    Onlookers(Map<String, Object> connection, EventCodec codec, List<Onlooker<?>> all) {
        this.watches =
                all.stream().<Watch<?>>map(onlooker -> watch(codec, onlooker)).toList();
        this.readers = watches.stream()
                .map(watch -> new LoneReader("onlooker-" + watch.topic(), connection, watch::over))
                .toList();
    }

    private static <E extends Event> Watch<E> watch(EventCodec codec, Onlooker<E> onlooker) {
        return new Watch<>(codec, onlooker);
    }

    /** Whether every onlooker knows from where on it has seen everything; false until the broker and the topics are there. */
    public boolean areWatching() {
        return watches.stream().allMatch(Watch::hasBegun);
    }

    @Override
    public void start() {
        running = true;
        readers.forEach(LoneReader::start);
    }

    @Override
    public void stop() {
        running = false;
        readers.forEach(LoneReader::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
