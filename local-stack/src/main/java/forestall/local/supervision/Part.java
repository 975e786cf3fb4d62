package forestall.local.supervision;

import java.util.EnumSet;
import java.util.Set;

/** Everything that runs as a process of its own, in the order in which it may be started. */
public enum Part {
    BROKER("broker", "Kafka: every event between the services", "FORESTALL_KAFKA_PORT", 9092, ""),
    POSTGRES("postgres", "PostgreSQL: dispatch's truth", "FORESTALL_POSTGRES_PORT", 15432, ""),
    DOCUMENTS("documents", "MongoDB's protocol: the case files", "FORESTALL_MONGO_PORT", 37017, ""),
    IDENTITY("identity", "signs people and machines in", "FORESTALL_IDENTITY_PORT", 8090, ""),
    INTAKE("alert-intake", "takes the feed's alerts", "FORESTALL_INTAKE_PORT", 8081, "alert-intake-service"),
    DISPATCH("dispatch", "calls and visits", "FORESTALL_DISPATCH_PORT", 8082, "dispatch-service"),
    CASE("case", "case files", "FORESTALL_CASE_PORT", 8083, "case-service"),
    REPORTING("reporting", "statistics", "FORESTALL_REPORTING_PORT", 8084, "reporting-service");

    private final String label;
    private final String purpose;
    private final String portVariable;
    private final int defaultPort;
    private final String module;

    Part(String label, String purpose, String portVariable, int defaultPort, String module) {
        this.label = label;
        this.purpose = purpose;
        this.portVariable = portVariable;
        this.defaultPort = defaultPort;
        this.module = module;
    }

    public String label() {
        return label;
    }

    public String purpose() {
        return purpose;
    }

    public String portVariable() {
        return portVariable;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The module whose program it is; empty for the infrastructure. */
    public String module() {
        return module;
    }

    public boolean isService() {
        return !module.isEmpty();
    }

    /** What must be ready before it starts. Nobody needs the identity provider to start: its keys are fetched when used. */
    public Set<Part> needs() {
        return switch (this) {
            case BROKER, POSTGRES, DOCUMENTS, IDENTITY -> EnumSet.noneOf(Part.class);
            case INTAKE, REPORTING -> EnumSet.of(BROKER);
            case DISPATCH -> EnumSet.of(BROKER, POSTGRES);
            case CASE -> EnumSet.of(BROKER, DOCUMENTS);
        };
    }

    public static Set<Part> all() {
        return EnumSet.allOf(Part.class);
    }

    public static Set<Part> infrastructure() {
        return EnumSet.of(BROKER, POSTGRES, DOCUMENTS, IDENTITY);
    }
}
