package forestall.chassis.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** One administrative client for the whole service, made when it is first needed, so that a service starts while the broker is away. */
public final class BrokerAdmin implements AutoCloseable {

    private final Map<String, Object> configuration;
    private @Nullable Admin admin;

    BrokerAdmin(Map<String, Object> configuration) {
        this.configuration = Map.copyOf(configuration);
    }

    public synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(configuration);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    static Map<String, Object> quick() {
        return Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000);
    }
}
