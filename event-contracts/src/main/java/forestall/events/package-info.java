/**
 * What the services say to each other: one record per event in three sealed families, one family per topic.
 * The tree of a family is the list of what can happen; readers switch over it and the compiler finds what they forgot.
 */
@NullMarked
package forestall.events;

import org.jspecify.annotations.NullMarked;
