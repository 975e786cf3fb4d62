/** What several events state in the same words: who, where, which call, how much. Personal facts do not print themselves. */
@NullMarked
package forestall.events.facts;

import org.jspecify.annotations.NullMarked;
