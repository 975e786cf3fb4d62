/** What is said in the topic, heard by one who belongs to nobody: while the walk goes on, and once more in the end. */
@NullMarked
package forestall.simulator.walk.listening;

import org.jspecify.annotations.NullMarked;
