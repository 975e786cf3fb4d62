/** The pages of the squad's case files: what is looked up, and how much of it is shown to somebody who only looks. */
@NullMarked
package forestall.cases.console;

import org.jspecify.annotations.NullMarked;
