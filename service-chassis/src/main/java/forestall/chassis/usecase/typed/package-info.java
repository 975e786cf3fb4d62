/** What people type into the fields of forms, read as they mean it, or refused with an example. */
@NullMarked
package forestall.chassis.usecase.typed;

import org.jspecify.annotations.NullMarked;
