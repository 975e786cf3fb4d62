/** Who lives in the city, what happens to them, and how they react: all of it made up, all of it following from the seed. */
@NullMarked
package forestall.simulator.city.people;

import org.jspecify.annotations.NullMarked;
