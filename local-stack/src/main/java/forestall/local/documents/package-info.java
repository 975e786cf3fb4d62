/** A document store that speaks MongoDB's protocol and keeps its documents in a file: a stand-in for local runs, not MongoDB. */
@NullMarked
package forestall.local.documents;

import org.jspecify.annotations.NullMarked;
