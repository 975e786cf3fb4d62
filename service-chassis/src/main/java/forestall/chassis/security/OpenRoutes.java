package forestall.chassis.security;

import java.util.List;

/** What anybody may read of every service: whether it is well, its figures, and what its interface is. None holds personal data. */
final class OpenRoutes {

    static final List<String> PATHS = List.of(
            "/actuator/health",
            "/actuator/health/**",
            "/actuator/prometheus",
            "/v3/api-docs",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml");

    private OpenRoutes() {}
}
