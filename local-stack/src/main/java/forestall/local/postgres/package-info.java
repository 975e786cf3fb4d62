/** A real PostgreSQL from packed programs: unpacked once, initialised once, durable, its data kept. */
@NullMarked
package forestall.local.postgres;

import org.jspecify.annotations.NullMarked;
