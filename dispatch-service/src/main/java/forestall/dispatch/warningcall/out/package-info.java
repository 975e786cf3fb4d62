/** Warning calls and their queue in PostgreSQL. */
@NullMarked
package forestall.dispatch.warningcall.out;

import org.jspecify.annotations.NullMarked;
