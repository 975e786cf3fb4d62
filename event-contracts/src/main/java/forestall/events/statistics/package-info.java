/**
 * What the reporting service publishes for dashboards and BI: figures by day and by month, and the alerts of each minute. Keys are
 * compacted on: the latest value of a key is the whole truth about its cell, a tombstone says that the cell is empty again. A reader
 * ignores properties that it does not know; a writer only adds. Nothing here is about a person: no victim, no officer, no free text.
 */
@NullMarked
package forestall.events.statistics;

import org.jspecify.annotations.NullMarked;
