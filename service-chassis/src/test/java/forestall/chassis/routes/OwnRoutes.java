package forestall.chassis.routes;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.method.HandlerMethod;

/** What a service serves, as method and path template; without what the chassis gives to every service. */
final class OwnRoutes {

    private final Set<String> found = new TreeSet<>();

    void add(HandlerMethod handler, Collection<?> methods, Collection<?> paths) {
        String name = handler.getBeanType().getName();
        if (!name.startsWith("forestall.") || name.startsWith("forestall.chassis.")) {
            return;
        }
        for (Object path : paths) {
            if (methods.isEmpty()) {
                found.add("ANY " + path);
            }
            methods.forEach(method -> found.add(method + " " + path));
        }
    }

    Set<String> found() {
        return found;
    }
}
