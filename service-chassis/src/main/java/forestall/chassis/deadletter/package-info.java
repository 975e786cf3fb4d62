/** What cannot be read or applied goes aside: the untouched record with headers that say why, so that its neighbours proceed. */
@NullMarked
package forestall.chassis.deadletter;

import org.jspecify.annotations.NullMarked;
