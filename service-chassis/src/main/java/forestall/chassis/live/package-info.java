/**
 * Tells whoever is looking what changed, and no more: a queue's name and a version. They fetch what they may see. So a reconnect, a tab
 * that slept and a second instance lose nothing, and the stream holds nothing that anybody must not know.
 */
@NullMarked
package forestall.chassis.live;

import org.jspecify.annotations.NullMarked;
