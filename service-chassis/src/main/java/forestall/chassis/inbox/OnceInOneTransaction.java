package forestall.chassis.inbox;

import forestall.chassis.messaging.Application;
import forestall.chassis.messaging.Received;
import forestall.chassis.messaging.Subscriber;
import forestall.events.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** All events of a batch, their inbox rows and whatever the subscriber changes or announces commit together. */
final class OnceInOneTransaction implements Application {

    private final Inbox inbox;
    private final TransactionOperations transaction;

    OnceInOneTransaction(Inbox inbox, TransactionOperations transaction) {
        this.inbox = inbox;
        this.transaction = transaction;
    }

    @Override
    public boolean appliesTogether() {
        return true;
    }

    @Override
    public <E extends Event> int apply(Subscriber<E> subscriber, List<Received<E>> received) {
        return Objects.requireNonNull(transaction.execute(status -> applyFresh(subscriber, received)));
    }

    private <E extends Event> int applyFresh(Subscriber<E> subscriber, List<Received<E>> received) {
        Map<UUID, Received<E>> inOrder = new LinkedHashMap<>();
        received.forEach(one -> inOrder.putIfAbsent(one.id(), one));
        Set<UUID> fresh = inbox.fresh(subscriber.group(), inOrder.keySet());
        inOrder.values().stream().filter(one -> fresh.contains(one.id())).forEach(one -> one.wake(subscriber));
        return fresh.size();
    }
}
