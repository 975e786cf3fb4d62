package forestall.dispatch.warningcall;

import java.time.Duration;

/**
 * How long nobody is called after a call that reached nobody.
 *
 * @param first wait before the second call
 * @param factor by which each wait is longer than the one before
 * @param longest wait, however many calls reached nobody
 */
public record BackOff(Duration first, int factor, Duration longest) {

    Duration after(long missed) {
        Duration wait = first;
        for (long call = 1; call < missed && wait.compareTo(longest) < 0; call++) {
            wait = wait.multipliedBy(factor);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
