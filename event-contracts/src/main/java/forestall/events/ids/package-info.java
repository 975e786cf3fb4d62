/** Names of things: each kind of identifier is a type of its own, so that a visit's id cannot stand where a call's is expected. */
@NullMarked
package forestall.events.ids;

import org.jspecify.annotations.NullMarked;
