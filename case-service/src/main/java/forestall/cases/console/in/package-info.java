/** Case files in a browser. */
@NullMarked
package forestall.cases.console.in;

import org.jspecify.annotations.NullMarked;
