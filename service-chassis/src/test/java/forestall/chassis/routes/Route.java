package forestall.chassis.routes;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of a contract.
 *
 * @param path a path template, such as {@code /v1/visits/{id}/accept}
 * @param roles who may take it
 * @param ofStation whether a station may take it for what is its own only; for anything else there is no such thing
 */
record Route(Kind kind, String method, String path, Set<String> roles, boolean ofStation) {

    static final String STATION = "station";
    private static final String OWN_STATION = "own-station";

    enum Kind {
        /** Described by OpenAPI; callers have tokens. */
        INTERFACE,
        /** Opened by a person: whoever is not signed in is led to the sign-in. */
        PAGE,
        /** Fetched by the script of a page, which is never led away. */
        PART,
        /** Sent from a page, with what guards it against forgery. */
        FORM
    }

    /** The first word is the method of an interface, or PAGE, PART or FORM; the second the path; the others the roles. */
    static Route parse(String line) {
        String[] words = line.trim().split("\\s+");
        if (words.length < 3 || !words[1].startsWith("/")) {
            throw new IllegalArgumentException("expected a method, a path and roles, found '" + line + "'");
        }
        Kind kind = kind(words[0]);
        Set<String> roles = Arrays.stream(words).skip(2).collect(Collectors.toSet());
        boolean ofStation = roles.remove(OWN_STATION);
        if (ofStation) {
            roles.add(STATION);
        }
        return new Route(kind, method(kind, words[0]), words[1], Set.copyOf(roles), ofStation);
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "GET", "POST", "PUT", "DELETE" -> Kind.INTERFACE;
            case "PAGE" -> Kind.PAGE;
            case "PART" -> Kind.PART;
            case "FORM" -> Kind.FORM;
            default ->
                throw new IllegalArgumentException(
                        "expected GET, POST, PUT, DELETE, PAGE, PART or FORM, found " + word);
        };
    }

    private static String method(Kind kind, String word) {
        return switch (kind) {
            case INTERFACE -> word;
            case PAGE, PART -> "GET";
            case FORM -> "POST";
        };
    }

    /** As the service names what it serves. */
    String served() {
        return method + " " + path;
    }

    boolean changes() {
        return !method.equals("GET");
    }

    @Override
    public String toString() {
        return served();
    }
}
