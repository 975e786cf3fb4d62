/** The supervisors' pages, and the page of one intervention. */
@NullMarked
package forestall.dispatch.console.supervisor.in;

import org.jspecify.annotations.NullMarked;
