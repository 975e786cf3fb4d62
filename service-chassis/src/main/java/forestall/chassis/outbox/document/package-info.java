/**
 * Events leave with the document that they belong to: the update that changes a document also pushes them into its own array, and a relay
 * publishes them from there. A marker in a second collection, written before the update, says which documents to look at. Nothing needs a
 * transaction over several documents, a scan or a secondary index, and no crash between any two steps loses an event.
 */
@NullMarked
package forestall.chassis.outbox.document;

import org.jspecify.annotations.NullMarked;
