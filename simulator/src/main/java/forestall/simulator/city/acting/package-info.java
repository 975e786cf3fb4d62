/** Those who use the system: the feed, the squad, the stations, the search, the money desk. They know what the system tells them. */
@NullMarked
package forestall.simulator.city.acting;

import org.jspecify.annotations.NullMarked;
