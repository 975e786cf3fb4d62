package forestall.chassis.messaging;

import forestall.events.Event;
import java.util.List;

/** How events are applied: with an inbox in one transaction, or each by itself where the store guards against doubles. */
public interface Application {

    /** Whether several events are applied all or none. */
    boolean appliesTogether();

    /**
     * Applies events in their order.
     *
     * @return how many were new; the others had been applied before
     */
    <E extends Event> int apply(Subscriber<E> subscriber, List<Received<E>> received);
}
