/** What stations have on their hands, counted in PostgreSQL. */
@NullMarked
package forestall.dispatch.console.supervisor.out;

import org.jspecify.annotations.NullMarked;
