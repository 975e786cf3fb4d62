/**
 * The case of 14 November as if it happened now: a man of 55 is flagged, his line is busy, he is not at home, he is found in a
 * hotel in another district and talked out of a transfer. The article gives no sum; the 300,000 yuan are ours. One class per
 * step; a step looks before it acts, so that a story that broke off is taken up by playing it again from the first step.
 */
@NullMarked
package forestall.simulator.article;

import org.jspecify.annotations.NullMarked;
