/** What operators send. */
@NullMarked
package forestall.dispatch.warningcall.in;

import org.jspecify.annotations.NullMarked;
