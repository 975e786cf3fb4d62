package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Slip;
import forestall.simulator.walk.ledger.Surprise;
import forestall.simulator.walk.listening.Heard;
import forestall.simulator.walk.plan.Traveller;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that is known when everybody has arrived.
 *
 * @param people by their victimIds
 * @param at when all that had happened by then stood in records and views
 * @param records of this walk's people in the topic, in each person's order, with those that were published again
 */
public record Walked(
        Map<String, Traveller> people,
        List<Entry> entries,
        List<Slip> slips,
        List<Surprise> surprises,
        List<Heard> records,
        Views views,
        Instant at) {

    public Walked {
        people = Map.copyOf(people);
        entries = List.copyOf(entries);
        slips = List.copyOf(slips);
        surprises = List.copyOf(surprises);
        records = List.copyOf(records);
    }

    /** Each event once: a relay that was killed after publishing publishes again, under the same id. */
    public List<Heard> events() {
        Set<String> seen = new HashSet<>();
        return records.stream().filter(heard -> seen.add(heard.id())).toList();
    }

    /** Those of each intervention, in their order. */
    Map<String, List<Heard>> byIntervention() {
        return events().stream()
                .collect(Collectors.groupingBy(Heard::interventionId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Each intervention as its events tell it. */
    Map<String, Retelling> retold() {
        Map<String, Retelling> retold = new LinkedHashMap<>();
        byIntervention().forEach((id, events) -> retold.put(id, Retelling.of(events)));
        return retold;
    }
}
