/**
 * One alert: from what a feed posted to a CallFlagged event, or to the list of its faults. Plain Java; the same input at the
 * same time gives the same event, so that a feed may repeat what it is not sure of.
 */
@NullMarked
package forestall.intake.alert;

import org.jspecify.annotations.NullMarked;
