/** One intervention as a whole: its calls, its visits and its timeline together. */
@NullMarked
package forestall.dispatch.overview;

import org.jspecify.annotations.NullMarked;
