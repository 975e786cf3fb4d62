package forestall.cases.network;

import forestall.events.facts.SharedTrait;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** With whom a file is linked, and why. */
final class Links {

    private static final Comparator<SharedTrait> ORDER =
            Comparator.comparing(SharedTrait::kind).thenComparing(SharedTrait::valueHash);

    private Links() {}

    /** By the other file; its reasons always in the same order. */
    static Map<VictimId, List<SharedTrait>> of(
            VictimId file, Collection<Holding> holds, Map<String, Tie> ties, HubPolicy hubs) {
        Map<VictimId, List<SharedTrait>> links = new TreeMap<>(Comparator.comparing(VictimId::value));
        for (Holding holding : holds) {
            Tie tie = ties.getOrDefault(holding.tie(), Tie.unheld(holding.tie()));
            if (hubs.links(tie)) {
                tie.holders().stream()
                        .filter(holder -> !holder.file().equals(file))
                        .forEach(holder -> links.computeIfAbsent(holder.file(), other -> new ArrayList<>())
                                .add(new SharedTrait(LinkPolicy.kind(holding, holder.own()), holding.tie())));
            }
        }
        links.values().forEach(reasons -> reasons.sort(ORDER));
        return links;
    }
}
