/** Case files in MongoDB: one document for each person, changed by one atomic update that also holds what is announced. */
@NullMarked
package forestall.cases.casefile.out;

import org.jspecify.annotations.NullMarked;
