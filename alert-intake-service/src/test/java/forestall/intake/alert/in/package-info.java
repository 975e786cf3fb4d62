/** What bounds the intake. */
@NullMarked
package forestall.intake.alert.in;

import org.jspecify.annotations.NullMarked;
