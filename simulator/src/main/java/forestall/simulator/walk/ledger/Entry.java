package forestall.simulator.walk.ledger;

import java.util.List;

/**
 * One accepted command.
 *
 * @param thing id of the call, the visit, the alert or the intervention that it was done to
 * @param detail such as the outcome, for the summary
 * @param own the events that are its own
 */
public record Entry(
        Deed deed, String victimId, String interventionId, String thing, String actor, String detail, List<Own> own) {

    public Entry {
        own = List.copyOf(own);
    }
}
