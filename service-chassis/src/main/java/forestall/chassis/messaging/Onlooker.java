package forestall.chassis.messaging;

import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.Topic;

/**
 * A bean of this type sees every event that is written to a topic from now on, in each instance of a service by itself. Nothing is
 * remembered of it and nothing may be applied by it: it is there to tell whoever is looking that something changed.
 */
public interface Onlooker<E extends Event> {

    Topic<E> topic();

    void see(Envelope<? extends E> message);
}
