package forestall.cases.network;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.follow.Look;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.merge.Merges;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Arranges the networks around a file whose ties may have changed. Before anything is changed it is noted which ties the file may hold
 * meanwhile. Where that note is still there, an earlier look was interrupted, and the networks of all files around are walked through and
 * written anew; as they are where a tie is lost, becomes a hub or is one no more. Where ties only come, networks are united. A file of
 * which all is as noted is compared with the files around, so that looking at every file puts right whatever a restored store has wrong.
 */
public final class ArrangeNetworks implements Look {

    private final Voices voices;
    private final UnaryOperator<String> hash;
    private final Arrangement web;
    private final HubPolicy hubs;
    private final Components components;
    private final MarkedFiles changes;
    private final TellOfLinks links;
    private final RebuildNetworks rebuild;

    public ArrangeNetworks(
            CaseFiles files,
            Merges merges,
            UnaryOperator<String> hash,
            Arrangement web,
            HubPolicy hubs,
            MarkedFiles changes,
            TellOfLinks links,
            RebuildNetworks rebuild) {
        this.voices = new Voices(files, merges);
        this.hash = hash;
        this.web = web;
        this.hubs = hubs;
        this.components = new Components(web, hubs);
        this.changes = changes;
        this.links = links;
        this.rebuild = rebuild;
    }

    @Override
    public boolean isMyTurn() {
        boolean mine = web.takeTurn();
        if (mine) {
            rebuild.goOn();
        }
        return mine;
    }

    @Override
    public void endTurn() {
        web.endTurn();
    }

    /** A file that was merged away has no ties; those that it had are those of the file that continues. */
    @Override
    public void at(VictimId file) {
        VictimId continues = voices.continuing(file);
        if (!continues.equals(file)) {
            arrange(file, List.of(), List.of());
        }
        List<VictimId> merged = voices.mergedInto(continues);
        arrange(continues, voices.settled(continues, merged), merged);
    }

    private void arrange(VictimId file, List<CaseFile> speaking, List<VictimId> merged) {
        Set<Holding> holds = LinkPolicy.ties(speaking, hash);
        Node node = web.node(file);
        Map<String, Holding> mayHold = byTie(node.holds());
        mayHold.putAll(byTie(holds));
        Map<String, Tie> ties = web.ties(mayHold.keySet());
        boolean noted = isArranged(node, holds, merged, ties.values());
        Map<String, Set<VictimId>> strangers = noted ? components.strangers(ties.values()) : Map.of();
        if (!noted || !strangers.isEmpty()) {
            web.begin(file, Set.copyOf(mayHold.values()));
            boolean lost = hold(file, byTie(holds), mayHold.keySet());
            strangers.forEach((tie, others) -> others.forEach(other -> web.leave(tie, other)));
            ties = web.ties(mayHold.keySet());
            if (lost
                    || node.arranging()
                    || !strangers.isEmpty()
                    || ties.values().stream().anyMatch(hubs::crossed)) {
                rearrange(file, ties.values(), strangers.values());
            } else {
                components.unite(file, ties.values());
            }
            web.arranged(file, holds, merged);
        } else {
            components.check(node, ties.values());
        }
        links.of(file, holds, ties);
    }

    private boolean isArranged(Node node, Set<Holding> holds, List<VictimId> merged, Collection<Tie> ties) {
        return !node.arranging()
                && node.holds().equals(holds)
                && node.merged().equals(merged)
                && ties.stream().noneMatch(hubs::crossed)
                && ties.stream()
                        .filter(hubs::links)
                        .allMatch(tie -> tie.holder(node.file()).isPresent());
    }

    /** True when the file holds a tie no more that it held, or may have. */
    private boolean hold(VictimId file, Map<String, Holding> holds, Set<String> mayHold) {
        Map<String, Tie.Holder> joins = new TreeMap<>();
        holds.forEach((tie, holding) -> joins.put(tie, new Tie.Holder(file, holding.own())));
        web.join(joins);
        List<String> lost =
                mayHold.stream().filter(tie -> !holds.containsKey(tie)).toList();
        lost.forEach(tie -> web.leave(tie, file));
        return !lost.isEmpty();
    }

    private void rearrange(VictimId file, Collection<Tie> ties, Collection<Set<VictimId>> strangers) {
        Set<VictimId> around = new HashSet<>(Set.of(file));
        strangers.forEach(around::addAll);
        List<Tie> crossed = ties.stream().filter(hubs::crossed).toList();
        ties.stream().filter(hubs::links).forEach(tie -> add(around, tie.holders()));
        for (Tie tie : crossed) {
            List<Tie.Holder> all = web.holders(tie.id());
            add(around, all);
            if (hubs.links(tie)) {
                all.forEach(holder -> changes.mark(holder.file())); // they have links to tell of that nobody told
            }
        }
        components.rearrange(around);
        crossed.forEach(tie -> web.arranged(tie.id(), !hubs.links(tie)));
    }

    private static void add(Set<VictimId> files, List<Tie.Holder> holders) {
        holders.forEach(holder -> files.add(holder.file()));
    }

    private static Map<String, Holding> byTie(Set<Holding> holds) {
        return holds.stream()
                .collect(Collectors.toMap(Holding::tie, holding -> holding, (one, same) -> one, TreeMap::new));
    }
}
