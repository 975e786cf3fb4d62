/** The whole service on a real broker and a real PostgreSQL, and what a journey through it needs. */
@NullMarked
package forestall.dispatch;

import org.jspecify.annotations.NullMarked;
