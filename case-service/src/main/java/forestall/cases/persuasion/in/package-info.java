/** The route of the persuasion kit. */
@NullMarked
package forestall.cases.persuasion.in;

import org.jspecify.annotations.NullMarked;
