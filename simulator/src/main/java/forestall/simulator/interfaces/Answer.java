package forestall.simulator.interfaces;

import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What an interface answered.
 *
 * @param status of HTTP, 0 when there was no answer
 * @param body missing node when there is none, or none that is JSON
 * @param found in words, for a sentence that says what was found
 * @param retryAfter for how long it asks to be left alone; zero when it does not say
 */
public record Answer(int status, JsonNode body, String found, Duration retryAfter) {

    /** No repetition changes these: the request itself is wrong, or its sender. */
    private static final Set<Integer> FINAL = Set.of(400, 403, 405, 413, 415, 428);

    public boolean is(int expected) {
        return status == expected;
    }

    /** The code of the problem, such as {@code call-claimed-by-another}; empty when there is none. */
    public String problem() {
        String type = body.path("type").asString("");
        return status < 400 ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    /** Nobody knows whether it was done: the connection broke, or somebody on the way gave up. */
    public boolean unanswered() {
        return status == 0 || status >= 500;
    }

    public boolean isFinal() {
        return FINAL.contains(status);
    }
}
