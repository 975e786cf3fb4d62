package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants to be done.
 *
 * @param version of the thing as last seen, asked for each time it is sent; absent where none is needed
 * @param done whether a look shows that it was done, when nobody had answered; never true where sending it again is answered like the first
 */
record Command(
        Caller by,
        String path,
        Map<String, ?> body,
        @Nullable LongSupplier version,
        BooleanSupplier done) {

    /** One that can be sent again: the second answer says what the first said. */
    static Command repeatable(Caller by, String path, Map<String, ?> body) {
        return new Command(by, path, body, null, () -> false);
    }

    /** The same of a version that was seen. */
    static Command repeatable(Caller by, String path, Map<String, ?> body, long version) {
        return new Command(by, path, body, () -> version, () -> false);
    }

    Answer send() {
        return version == null ? by.post(path, body) : by.post(path, body, version.getAsLong());
    }
}
