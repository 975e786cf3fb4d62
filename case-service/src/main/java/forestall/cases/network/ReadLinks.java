package forestall.cases.network;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Admission;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.ProtectionPolicy;
import forestall.cases.casefile.Reader;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.network.LinkedFiles.Hub;
import forestall.cases.network.LinkedFiles.Linked;
import forestall.events.facts.SharedTrait;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LinkKind;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Shows somebody who may read a file with which others it is linked. That two files share an address is not shown where one of them is of
 * somebody whose addresses this reader is not shown: the other would give it away. Whose file it is, all files of the person tell: those
 * merged into it and the one that it was merged into. While another file waits to be looked at it may be somebody else's by now, and is
 * taken for one that must not be shown.
 */
public final class ReadLinks {

    /** As many as one answer has. */
    static final int MOST = 500;

    private final Web web;
    private final HubPolicy hubs;
    private final CaseFiles files;
    private final Belonging belonging;
    private final MarkedFiles changes;
    private final Admission admission;

    public ReadLinks(
            Web web,
            HubPolicy hubs,
            CaseFiles files,
            Belonging belonging,
            MarkedFiles changes,
            AuditTrail audit,
            Clock clock) {
        this.web = web;
        this.hubs = hubs;
        this.files = files;
        this.belonging = belonging;
        this.changes = changes;
        this.admission = new Admission(files, audit, clock);
    }

    /**
     * What stands now.
     *
     * @throws forestall.chassis.usecase.Refusal when there is no such file for this reader
     */
    public LinkedFiles of(VictimId victim, Reader reader) {
        CaseFile file = admission.to(victim, AuditEntry.Action.READ_LINKS, UUID.randomUUID(), reader);
        long waiting = changes.count();
        Node node = web.node(victim);
        Map<String, Tie> ties = web.ties(node.ties());
        boolean withheld = isWithheld(file, node, reader);
        List<Linked> links = visible(withheld, reader, Links.of(victim, node.holds(), ties, hubs));
        Node root = web.root(victim);
        return new LinkedFiles(
                victim,
                root.size() > 1 ? root.file() : null,
                belonging.continuesAs(victim).orElse(null),
                links.stream().limit(MOST).toList(),
                node.holds().stream()
                        .map(holding -> hub(holding, ties))
                        .filter(hub -> hub.files() > hubs.above())
                        .filter(hub -> hub.kind() != LinkKind.ADDRESS || !withheld)
                        .toList(),
                links.size() > MOST,
                waiting);
    }

    private static Hub hub(Holding holding, Map<String, Tie> ties) {
        Tie tie = ties.getOrDefault(holding.tie(), Tie.unheld(holding.tie()));
        return new Hub(LinkPolicy.kind(holding), holding.tie(), tie.files());
    }

    /** By any file of the person. */
    private boolean isWithheld(CaseFile file, Node node, Reader reader) {
        if (ProtectionPolicy.investigates(reader)) {
            return false;
        }
        VictimId last = belonging.last(file.victimId());
        Set<VictimId> person = new HashSet<>(node.merged());
        person.add(file.victimId());
        person.add(last);
        person.addAll(belonging.mergedInto(last));
        return files.outlines(person).stream().anyMatch(one -> isWithheld(reader, one));
    }

    private List<Linked> visible(boolean withheld, Reader reader, Map<VictimId, List<SharedTrait>> links) {
        Set<VictimId> neighbours = links.entrySet().stream()
                .filter(link -> link.getValue().stream().anyMatch(ReadLinks::isPlace))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        Set<VictimId> hidden = withheld ? neighbours : hidden(neighbours, reader);
        return links.entrySet().stream()
                .map(link -> new Linked(
                        link.getKey(),
                        link.getValue().stream()
                                .filter(reason -> !isPlace(reason) || !hidden.contains(link.getKey()))
                                .toList()))
                .filter(link -> !link.by().isEmpty())
                .toList();
    }

    /** What waits is read first: who was merged into whom stands in the nodes once that was looked at. */
    private Set<VictimId> hidden(Set<VictimId> neighbours, Reader reader) {
        if (neighbours.isEmpty() || ProtectionPolicy.investigates(reader)) {
            return Set.of();
        }
        Set<VictimId> hidden = new HashSet<>(changes.waiting(neighbours));
        Collection<Node> nodes = web.nodes(neighbours).values();
        Set<VictimId> withheld = files
                .outlines(nodes.stream().flatMap(Node::person).toList())
                .stream()
                .filter(file -> isWithheld(reader, file))
                .map(CaseFile::victimId)
                .collect(Collectors.toUnmodifiableSet());
        nodes.stream()
                .filter(node -> node.person().anyMatch(withheld::contains))
                .forEach(node -> hidden.add(node.file()));
        return hidden;
    }

    private static boolean isPlace(SharedTrait reason) {
        return reason.kind() == LinkKind.ADDRESS;
    }

    private static boolean isWithheld(Reader reader, CaseFile file) {
        return !ProtectionPolicy.withheld(reader, file).isEmpty();
    }
}
