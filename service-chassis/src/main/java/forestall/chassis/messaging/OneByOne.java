package forestall.chassis.messaging;

import forestall.events.Event;
import java.util.List;

/** Without a relational store: the subscriber's own store makes applying an event twice harmless. */
final class OneByOne implements Application {

    @Override
    public boolean appliesTogether() {
        return false;
    }

    @Override
    public <E extends Event> int apply(Subscriber<E> subscriber, List<Received<E>> received) {
        received.forEach(one -> one.wake(subscriber));
        return received.size();
    }
}
