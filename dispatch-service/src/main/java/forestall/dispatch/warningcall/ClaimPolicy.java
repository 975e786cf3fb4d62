package forestall.dispatch.warningcall;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long a call is one operator's.
 *
 * @param silence after which it goes back to the queue when nothing was heard of the operator
 */
public record ClaimPolicy(Duration silence) {

    Instant until(Instant now) {
        return now.plus(silence);
    }
}
