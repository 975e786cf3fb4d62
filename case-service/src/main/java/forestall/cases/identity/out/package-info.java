/** Numbers and notices in MongoDB. */
@NullMarked
package forestall.cases.identity.out;

import org.jspecify.annotations.NullMarked;
