/** Merges and their undoing over HTTP; and the refusal of entries into files that were merged away. */
@NullMarked
package forestall.cases.merge.in;

import org.jspecify.annotations.NullMarked;
