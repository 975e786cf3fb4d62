package forestall.chassis.messaging;

import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.Topic;

/**
 * A bean of this type is woken by every event of a topic. Batches, transactions, the inbox, retries and dead letters are the
 * chassis's; an event that cannot be read or applied goes alone to its dead-letter topic and its neighbours proceed.
 */
public interface Subscriber<E extends Event> {

    Topic<E> topic();

    /** The consumer group, such as {@code dispatch.triage}; also the inbox's name for this subscriber. */
    String group();

    /** Applies one event. With a relational store it runs once per event id, in the transaction of the inbox. */
    void on(Envelope<? extends E> message);
}
