/** How numbers are read and people named: the world's numbering plans and the installation's secret. */
@NullMarked
package forestall.intake.alert.out;

import org.jspecify.annotations.NullMarked;
