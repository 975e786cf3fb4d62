/**
 * Officers go and talk to the victim in person: a station is told, accepts, assigns, visits and reports, and the policy says what
 * follows. A visit follows the victim to wherever he is found, to another station's territory too, with the clock running on.
 */
@NullMarked
package forestall.dispatch.visit;

import org.jspecify.annotations.NullMarked;
