/** Who looked at or changed which file, when and why: written before the answer leaves, added to and never changed. */
@NullMarked
package forestall.cases.audit;

import org.jspecify.annotations.NullMarked;
