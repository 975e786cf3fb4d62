/** Figures by day: the finest cells that are published, and how they are added up by the dimensions that a reader asks for. */
@NullMarked
package forestall.reporting.daily;

import org.jspecify.annotations.NullMarked;
