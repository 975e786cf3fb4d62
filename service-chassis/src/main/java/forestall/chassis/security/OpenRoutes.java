package forestall.chassis.security;

import java.util.List;

/**
 * What anybody may read of every service: whether it is well, its figures, what its interface is,
 * and what its pages are made of. None holds personal data.
 */
final class OpenRoutes {

    static final List<String> PATHS = List.of(
            "/actuator/health",
            "/actuator/health/**",
            "/actuator/prometheus",
            "/v3/api-docs",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml",
            "/assets/**",
            BrowserRequests.SIGNED_OUT);

    private OpenRoutes() {}
}
