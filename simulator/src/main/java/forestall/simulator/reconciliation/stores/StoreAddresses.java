package forestall.simulator.reconciliation.stores;

import java.util.Map;

/** Where the stores are. */
public record StoreAddresses(
        String kafka, String postgresUrl, String postgresUser, String postgresPassword, String mongoUrl) {

    /** As the services find them, or else on this machine at the ports of {@code ./run}. */
    public static StoreAddresses of(Map<String, String> environment) {
        return new StoreAddresses(
                environment.getOrDefault(
                        "FORESTALL_KAFKA", "localhost:" + environment.getOrDefault("FORESTALL_KAFKA_PORT", "9092")),
                environment.getOrDefault(
                        "FORESTALL_POSTGRES_URL",
                        "jdbc:postgresql://localhost:%s/dispatch"
                                .formatted(environment.getOrDefault("FORESTALL_POSTGRES_PORT", "15432"))),
                environment.getOrDefault("FORESTALL_POSTGRES_USER", "postgres"),
                environment.getOrDefault("FORESTALL_POSTGRES_PASSWORD", "postgres"),
                environment.getOrDefault(
                        "FORESTALL_MONGO_URL",
                        "mongodb://localhost:%s/cases"
                                .formatted(environment.getOrDefault("FORESTALL_MONGO_PORT", "37017"))));
    }
}
