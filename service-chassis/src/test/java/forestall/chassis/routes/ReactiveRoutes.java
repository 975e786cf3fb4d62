package forestall.chassis.routes;

import java.util.Set;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What a service on the reactive stack serves. */
public final class ReactiveRoutes {

    private ReactiveRoutes() {}

    /** Such as {@code POST /v1/alerts}. */
    public static Set<String> of(RequestMappingHandlerMapping mapping) {
        OwnRoutes routes = new OwnRoutes();
        mapping.getHandlerMethods()
                .forEach((route, handler) -> routes.add(
                        handler,
                        route.getMethodsCondition().getMethods(),
                        route.getPatternsCondition().getPatterns()));
        return routes.found();
    }
}
