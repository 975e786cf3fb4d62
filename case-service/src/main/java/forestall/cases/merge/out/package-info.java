/** Merges in MongoDB: a document for each file that was ever merged into another. */
@NullMarked
package forestall.cases.merge.out;

import org.jspecify.annotations.NullMarked;
