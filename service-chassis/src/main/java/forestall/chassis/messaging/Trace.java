package forestall.chassis.messaging;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The W3C trace that this thread's work belongs to, so that one effort can be followed from the first request through every event.
 * A header only: no tracing library has to be there.
 */
public final class Trace {

    /** The name of the header, over HTTP as on records. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ScopedValue<String> PARENT = ScopedValue.newInstance();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Trace() {}

    /** What to write on an outgoing record: the same trace with a new span, or a new trace. */
    public static String next() {
        return "00-%s-%s-01".formatted(PARENT.isBound() ? PARENT.get().substring(3, 35) : random(16), random(8));
    }

    /** Runs an action as part of a trace; an absent or malformed one is ignored. */
    public static void within(@Nullable String traceparent, Runnable action) {
        if (traceparent != null && FORM.matcher(traceparent).matches()) {
            ScopedValue.where(PARENT, traceparent).run(action);
        } else {
            action.run();
        }
    }

    /** As {@link #within}, for an action that returns something or throws. */
    public static <R, X extends Throwable> R calling(
            @Nullable String traceparent, ScopedValue.CallableOp<? extends R, X> action) throws X {
        return traceparent != null && FORM.matcher(traceparent).matches()
                ? ScopedValue.where(PARENT, traceparent).call(action)
                : action.call();
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
