package forestall.reporting.live.in;

import forestall.reporting.live.LiveAlert;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.jspecify.annotations.Nullable;

/** Lets an alert pass the first time that it is seen within an hour. */
final class EachOnce extends ContextualProcessor<String, LiveAlert, String, LiveAlert> {

    private static final String STORE = "live-alerts-seen";
    private static final Duration MEMORY = Duration.ofHours(1);

    private @Nullable WindowStore<String, Integer> seen;

    static ProcessorSupplier<String, LiveAlert, String, LiveAlert> supplier() {
        return new ProcessorSupplier<>() {
            @Override
            public EachOnce get() {
                return new EachOnce();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(STORE, MEMORY.multipliedBy(2), MEMORY, false),
                        Serdes.String(),
                        Serdes.Integer()));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, LiveAlert> context) {
        super.init(context);
        seen = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, LiveAlert> alert) {
        WindowStore<String, Integer> known = Objects.requireNonNull(seen, "init comes first");
        long at = alert.timestamp();
        try (WindowStoreIterator<Integer> earlier =
                known.fetch(alert.key(), Math.max(0, at - MEMORY.toMillis()), at + MEMORY.toMillis())) {
            if (!earlier.hasNext()) {
                known.put(alert.key(), 1, at);
                context().forward(alert);
            }
        }
    }
}
