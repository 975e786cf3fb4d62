/** The page as a browser gets it: tables that stand for themselves, from which scripts draw. */
@NullMarked
package forestall.reporting.dashboard.in;

import org.jspecify.annotations.NullMarked;
