/** Figures by month: what the press and the ministry ask for. */
@NullMarked
package forestall.reporting.monthly;

import org.jspecify.annotations.NullMarked;
