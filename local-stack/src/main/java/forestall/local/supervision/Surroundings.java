package forestall.local.supervision;

import forestall.local.postgres.Postgres;
import java.util.HashMap;
import java.util.Map;

/** The environment in which services and simulator find each other and their stores. */
final class Surroundings {

    private Surroundings() {}

    /** As this process is to see it: its own port and its own directory, everything else shared. */
    static Map<String, String> of(PortPlan ports, Layout layout, Instance instance) {
        Map<String, String> environment = of(ports, layout);
        environment.put(instance.part().portVariable(), String.valueOf(ports.of(instance)));
        if (instance.part() == Part.REPORTING) {
            environment.put(
                    "FORESTALL_REPORTING_STATE", layout.directory(instance).toString());
        }
        return environment;
    }

    static Map<String, String> of(PortPlan ports, Layout layout) {
        Map<String, String> environment = new HashMap<>();
        for (Part part : Part.values()) {
            environment.put(part.portVariable(), String.valueOf(ports.of(part)));
        }
        environment.put("FORESTALL_KAFKA", "localhost:" + ports.of(Part.BROKER));
        environment.put("FORESTALL_ISSUER", ports.address(Part.IDENTITY));
        environment.put("FORESTALL_DISPATCH_PAGES", ports.address(Part.DISPATCH));
        environment.put("FORESTALL_CASE_PAGES", ports.address(Part.CASE));
        environment.put("FORESTALL_STATISTICS_PAGES", ports.address(Part.REPORTING));
        environment.put(
                "FORESTALL_POSTGRES_URL", "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/dispatch");
        environment.put("FORESTALL_POSTGRES_USER", Postgres.USER);
        environment.put("FORESTALL_POSTGRES_PASSWORD", Postgres.PASSWORD);
        environment.put("FORESTALL_MONGO_URL", "mongodb://localhost:" + ports.of(Part.DOCUMENTS) + "/cases");
        environment.put(
                "FORESTALL_REPORTING_STATE", layout.directory(Part.REPORTING).toString());
        // The demo secrets are known to everybody, so nobody from elsewhere may knock.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        return environment;
    }
}
