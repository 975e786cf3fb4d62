package forestall.chassis.problem;

import java.io.IOException;

/** A body went past the largest size while it was being read. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long largest) {
        super("expected a body of at most " + largest + " bytes, found more");
    }
}
