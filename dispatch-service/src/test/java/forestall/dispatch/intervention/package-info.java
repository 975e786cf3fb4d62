/** What an intervention may become. */
@NullMarked
package forestall.dispatch.intervention;

import org.jspecify.annotations.NullMarked;
