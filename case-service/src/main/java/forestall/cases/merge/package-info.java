/**
 * Two files turn out to be about one person: one of them continues, the other is shown with it and written to no more by people. Each
 * keeps its own lines, losses and audit trail, so the merge can be undone at any time without taking anything apart.
 */
@NullMarked
package forestall.cases.merge;

import org.jspecify.annotations.NullMarked;
