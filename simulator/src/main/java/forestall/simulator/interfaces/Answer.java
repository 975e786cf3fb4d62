package forestall.simulator.interfaces;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What an interface answered.
 *
 * @param status of HTTP, 0 when there was no answer
 * @param body missing node when there is none, or none that is JSON
 * @param found in words, for a sentence that says what was found
 */
public record Answer(int status, JsonNode body, String found) {

    /** No repetition changes these: the request itself is wrong, or its sender. */
    private static final Set<Integer> FINAL = Set.of(400, 403, 405, 413, 415, 428);

    public boolean is(int expected) {
        return status == expected;
    }

    public boolean isFinal() {
        return FINAL.contains(status);
    }
}
