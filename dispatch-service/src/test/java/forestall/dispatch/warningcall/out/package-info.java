/** What the database does with the queue. */
@NullMarked
package forestall.dispatch.warningcall.out;

import org.jspecify.annotations.NullMarked;
