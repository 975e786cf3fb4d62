package forestall.chassis.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may do what. A service declares one bean of this type; whatever it does not name is denied. The first rule that fits decides. */
public final class RouteRules {

    private final List<Rule> rules;

    private RouteRules(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * One rule; with no roles it is open to anybody, token or not.
     *
     * @param page what a person opens in a browser: whoever is not signed in is led to the sign-in
     */
    record Rule(HttpMethod method, PathPattern path, Set<String> roles, boolean page) {

        boolean isOpen() {
            return roles.isEmpty();
        }
    }

    /** Everything is denied, so far. */
    public static RouteRules denyAll() {
        return new RouteRules(List.of());
    }

    /** Callers with one of these roles may. The path is a path pattern, such as {@code /v1/calls/{id}/claim} or {@code /v1/calls/**}. */
    public RouteRules allow(HttpMethod method, String path, String... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException(
                    "expected at least one role for %s %s, found none".formatted(method, path));
        }
        return and(new Rule(method, pattern(path), Set.of(roles), false));
    }

    /** People with one of these roles may open this page; nobody else, and nobody without signing in. */
    public RouteRules page(String path, String... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException(
                    "expected at least one role for the page %s, found none".formatted(path));
        }
        return and(new Rule(HttpMethod.GET, pattern(path), Set.of(roles), true));
    }

    /** Anybody may, without a token. */
    public RouteRules open(HttpMethod method, String path) {
        return and(new Rule(method, pattern(path), Set.of(), false));
    }

    private RouteRules and(Rule rule) {
        return new RouteRules(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    List<Rule> rules() {
        return rules;
    }

    boolean isPage(String path) {
        PathContainer wanted = PathContainer.parsePath(path);
        return rules.stream().anyMatch(rule -> rule.page() && rule.path().matches(wanted));
    }

    /** The page on which a form stands that is sent to a path: that path itself, or the nearest page above it. */
    Optional<String> pageOfForm(String path) {
        return Stream.iterate(
                        path,
                        there -> !there.isEmpty(),
                        there -> there.substring(0, Math.max(0, there.lastIndexOf('/'))))
                .filter(this::isPage)
                .findFirst()
                .or(() -> Optional.of("/").filter(this::isPage));
    }

    /** The methods that any rule names for a path; none when there is no such route. */
    Set<String> methods(String path) {
        PathContainer wanted = PathContainer.parsePath(path);
        Set<String> methods = new TreeSet<>();
        rules.stream()
                .filter(rule -> rule.path().matches(wanted))
                .forEach(rule -> methods.add(rule.method().name()));
        return methods;
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }
}
