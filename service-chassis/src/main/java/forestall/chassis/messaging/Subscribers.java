package forestall.chassis.messaging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The containers of all subscribers: they start last, when everything that they wake is ready, and stop first. */
public final class Subscribers implements SmartLifecycle {

    private final List<Running> all;
    private volatile boolean running;

    Subscribers(List<Running> all) {
        this.all = List.copyOf(all);
    }

    /** A subscriber's container and how it is doing. */
    record Running(String group, ConcurrentMessageListenerContainer<byte[], byte[]> container, SubscriberState state) {

        /** Said of a container whose threads ended although nobody stopped it. */
        boolean diedByItself() {
            return container.isRunning() && container.getContainers().stream().anyMatch(child -> !child.isRunning());
        }
    }

    /** One line per consumer group: applying, retrying since when and why, or dead. */
    public Map<String, String> report() {
        Map<String, String> report = new TreeMap<>();
        all.forEach(one -> report.put(one.group(), describe(one)));
        return report;
    }

    public boolean areWell() {
        return all.stream()
                .allMatch(one -> one.state().retrying() == null
                        && !one.diedByItself()
                        && one.container().isRunning());
    }

    private static String describe(Running one) {
        SubscriberState.Retrying retrying = one.state().retrying();
        if (!one.container().isRunning()) {
            return "stopped";
        }
        if (one.diedByItself()) {
            return "a consumer ended by itself";
        }
        return retrying == null
                ? "applying"
                : "retrying since %s, %d attempts: %s".formatted(retrying.since(), retrying.attempts(), retrying.why());
    }

    @Override
    public void start() {
        all.forEach(one -> one.container().start());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        all.parallelStream().forEach(one -> one.container().stop());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
