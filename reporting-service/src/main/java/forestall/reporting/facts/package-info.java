/**
 * What there is to count. Every event states facts (an alert, a call, a visit, a notified station, an amount at risk, a loss, an
 * intervention opened or closed, a deadline missed), each with its own id, a revision, the cell in which it counts and what it adds
 * there. Of all statements of a fact the latest revision holds, whatever the order in which they arrive and however often: so the
 * figures are those of a count from scratch, and a correction takes out what its forerunner had put in, also from another day or
 * station. A few facts follow from several events (the first call from all calls and the opening, say): they keep the latest
 * statement about each of these and are worked out again with each of them. The price is that every fact is remembered, some hundred bytes each.
 */
@NullMarked
package forestall.reporting.facts;

import org.jspecify.annotations.NullMarked;
