package forestall.cases.network;

import forestall.cases.merge.Merge;
import forestall.cases.merge.MergeDecision;
import forestall.cases.merge.Merges;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Merges without a store. */
final class MergesInMemory implements Merges {

    private final Map<VictimId, Merge> merges = new HashMap<>();

    void merge(VictimId from, VictimId into) {
        merges.put(from, new Merge(from, into, Instant.EPOCH, "investigator", new FreeText("one woman")));
    }

    void part(VictimId from) {
        merges.remove(from);
    }

    @Override
    public Optional<Merge> of(VictimId from) {
        return Optional.ofNullable(merges.get(from));
    }

    @Override
    public Optional<Merge> settled(VictimId from) {
        return of(from);
    }

    @Override
    public Optional<Merge> settledIfAny(VictimId from) {
        return of(from);
    }

    @Override
    public List<VictimId> settledInto(VictimId file) {
        return into(file);
    }

    @Override
    public List<VictimId> into(VictimId file) {
        return merges.values().stream()
                .filter(merge -> merge.into().equals(file))
                .map(Merge::from)
                .toList();
    }

    @Override
    public MergeDecision change(VictimId from, VictimId into, Function<Optional<Merge>, MergeDecision> decision) {
        throw new UnsupportedOperationException("merge and part are enough here");
    }
}
