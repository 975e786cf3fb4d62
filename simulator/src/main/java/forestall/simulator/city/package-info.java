/** Where the services are and how to talk to them as somebody. What did not answer is told apart from what refused. */
@NullMarked
package forestall.simulator.city;

import org.jspecify.annotations.NullMarked;
