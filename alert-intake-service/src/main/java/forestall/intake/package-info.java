/**
 * Takes what the detection feeds report. It has no store: an alert is taken when Kafka has it on all in-sync replicas, and
 * the feed is told so only then. What cannot be read is refused with every fault named; nothing is taken silently.
 */
@NullMarked
package forestall.intake;

import org.jspecify.annotations.NullMarked;
