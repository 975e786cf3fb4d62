/**
 * Runs the counting on Kafka Streams. There are two clients in the process, since Kafka Streams does not read a topic as global state
 * in the same topology that writes it, and a client's global state has to be complete before it counts anything:
 *
 * <ul>
 *   <li>the <em>count</em> (application id {@code reporting.statistics}): exactly once from the events to the compacted statistics
 *       topics. Its stores are partitioned over the instances and are not asked by anybody;
 *   <li>the <em>view</em> (application id {@code reporting.view}): a copy of the whole daily and monthly topics as global tables in
 *       each instance, read committed. It has no consumer group, writes nothing, and on a restart reads only what is new. So every
 *       instance can answer every question, and it answers from what is published, not from what is still being counted.
 * </ul>
 *
 * A keeper looks after both: it declares the topics that reporting writes, waits for those that others write, starts the clients and
 * replaces a client that gave up. Services may start in any order and the broker may go and come back.
 */
@NullMarked
package forestall.reporting.streams.in;

import org.jspecify.annotations.NullMarked;
