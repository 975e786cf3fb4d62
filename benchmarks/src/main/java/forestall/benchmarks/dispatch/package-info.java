/** What dispatch makes of alerts, calls and its outbox, beside the same work without it. */
@NullMarked
package forestall.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
