/** The press line: what was prevented in a month and what was saved from accounts so far that year, in words and in fen. */
@NullMarked
package forestall.reporting.headline;

import org.jspecify.annotations.NullMarked;
