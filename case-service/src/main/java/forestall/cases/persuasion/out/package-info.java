/** Reads what is written for officers, and makes pages and PDF. */
@NullMarked
package forestall.cases.persuasion.out;

import org.jspecify.annotations.NullMarked;
