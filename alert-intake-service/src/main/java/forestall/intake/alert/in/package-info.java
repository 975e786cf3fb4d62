/**
 * Alerts come in over HTTP, one by one or by the line. Everything here is bounded: bytes, lines, time, requests under way and
 * alerts per second; what is beyond is refused at once with the time to come back, never buffered.
 */
@NullMarked
package forestall.intake.alert.in;

import org.jspecify.annotations.NullMarked;
