/** What a posted alert becomes: tables of good and bad input. */
@NullMarked
package forestall.intake.alert;

import org.jspecify.annotations.NullMarked;
