package forestall.simulator.reconciliation.books;

import java.util.Map;
import java.util.Set;

/**
 * Rows of PostgreSQL.
 *
 * @param interventions by id
 * @param alerts by id: the intervention that each is part of
 * @param calls by id
 * @param visits by id
 * @param inbox by consumer group: the ids of the events that it has applied
 * @param unsent rows of the outbox
 */
public record Dispatch(
        Map<String, Intervention> interventions,
        Map<String, String> alerts,
        Map<String, Task> calls,
        Map<String, Task> visits,
        Map<String, Set<String>> inbox,
        long unsent) {

    /** A row of an intervention. */
    public record Intervention(String victimId, String state, String grade) {}

    /** A row of a call or a visit. */
    public record Task(String interventionId, String state) {}
}
