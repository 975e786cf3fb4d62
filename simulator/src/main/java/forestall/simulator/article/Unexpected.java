package forestall.simulator.article;

/** The system did something else than the story says. */
public final class Unexpected extends RuntimeException {

    Unexpected(String what, Object expected, Object found) {
        super("%s: expected %s, found %s".formatted(what, expected, found));
    }
}
