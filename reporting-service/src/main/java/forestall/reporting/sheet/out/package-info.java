/** Office Open XML by a library. */
@NullMarked
package forestall.reporting.sheet.out;

import org.jspecify.annotations.NullMarked;
