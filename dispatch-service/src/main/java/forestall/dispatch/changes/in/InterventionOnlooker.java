package forestall.dispatch.changes.in;

import forestall.chassis.live.ChangeBoard;
import forestall.chassis.messaging.Onlooker;
import forestall.dispatch.changes.FormerStations;
import forestall.dispatch.changes.TouchedQueues;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.Topic;
import forestall.events.Topics;
import org.springframework.stereotype.Component;

/** Something happened to an intervention, in this instance or another. */
@Component
class InterventionOnlooker implements Onlooker<InterventionEvent> {

    private final ChangeBoard board;
    private final FormerStations former;

    InterventionOnlooker(ChangeBoard board, FormerStations former) {
        this.board = board;
        this.former = former;
    }

    @Override
    public Topic<InterventionEvent> topic() {
        return Topics.INTERVENTIONS;
    }

    @Override
    public void see(Envelope<? extends InterventionEvent> message) {
        // First what the event says: it is told even while the store is away.
        board.changed(TouchedQueues.by(message.event()));
        board.changed(former.queuesOf(message.event().interventionId()));
    }
}
