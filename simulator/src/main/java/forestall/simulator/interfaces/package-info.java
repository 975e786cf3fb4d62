/** The system's public HTTP interfaces as a client sees them: where they are, who is signed in, what they answered. */
@NullMarked
package forestall.simulator.interfaces;

import org.jspecify.annotations.NullMarked;
