package forestall.intake;

import forestall.chassis.routes.Contract;
import forestall.chassis.routes.ReactiveRoutes;
import forestall.chassis.routes.RouteMatrix;
import forestall.chassis.routes.TriedService;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Which routes there are, and who may take them. */
class RoutesTest extends RunningIntake implements TriedService {

    private static final Contract CONTRACT = Contract.of("""
            POST /v1/alerts   feed
            """);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @TestFactory
    Stream<DynamicNode> every_route_for_every_role() {
        return new RouteMatrix(CONTRACT, this).cells();
    }

    @Override
    public Set<String> served() {
        return ReactiveRoutes.of(mapping);
    }

    @Override
    public String token(String role, @Nullable String station) {
        return ISSUER.token("any-" + role, List.of(role), role.equals("feed") ? "feed-demo" : null);
    }
}
