/** The index of stories in Lucene, in files of this instance's own. */
@NullMarked
package forestall.cases.similar.out;

import org.jspecify.annotations.NullMarked;
