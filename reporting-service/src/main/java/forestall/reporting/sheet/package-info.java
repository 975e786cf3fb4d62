/** Answers as tables for a spreadsheet: columns with stable names, one row for each line of the answer. */
@NullMarked
package forestall.reporting.sheet;

import org.jspecify.annotations.NullMarked;
