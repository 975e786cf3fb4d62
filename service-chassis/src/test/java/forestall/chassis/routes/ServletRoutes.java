package forestall.chassis.routes;

import java.util.Set;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a service on the servlet stack serves. */
public final class ServletRoutes {

    private ServletRoutes() {}

    /** Such as {@code GET /v1/calls}; pages as well. */
    public static Set<String> of(RequestMappingHandlerMapping mapping) {
        OwnRoutes routes = new OwnRoutes();
        mapping.getHandlerMethods()
                .forEach((route, handler) ->
                        routes.add(handler, route.getMethodsCondition().getMethods(), route.getPatternValues()));
        return routes.found();
    }
}
