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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Shows somebody who may read a file with which others it is linked. That two files share an address is not shown where one of them is of
 * somebody whose addresses this reader is not shown: the other would give it away.
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
        List<Linked> links = visible(file, reader, Links.of(victim, node.holds(), ties, hubs));
        Node root = web.root(victim);
        return new LinkedFiles(
                victim,
                root.size() > 1 ? root.file() : null,
                belonging.continuesAs(victim).orElse(null),
                links.stream().limit(MOST).toList(),
                node.holds().stream()
                        .map(holding -> hub(holding, ties))
                        .filter(hub -> hub.files() > hubs.above())
                        .filter(hub -> hub.kind() != LinkKind.ADDRESS || !isWithheld(reader, file))
                        .toList(),
                links.size() > MOST,
                waiting);
    }

    private static Hub hub(Holding holding, Map<String, Tie> ties) {
        Tie tie = ties.getOrDefault(holding.tie(), Tie.unheld(holding.tie()));
        return new Hub(LinkPolicy.kind(holding), holding.tie(), tie.files());
    }

    private List<Linked> visible(CaseFile file, Reader reader, Map<VictimId, List<SharedTrait>> links) {
        Set<VictimId> neighbours = links.entrySet().stream()
                .filter(link -> link.getValue().stream().anyMatch(ReadLinks::isPlace))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        Set<VictimId> hidden = isWithheld(reader, file)
                ? neighbours
                : files.outlines(neighbours).stream()
                        .filter(other -> isWithheld(reader, other))
                        .map(CaseFile::victimId)
                        .collect(Collectors.toUnmodifiableSet());
        return links.entrySet().stream()
                .map(link -> new Linked(
                        link.getKey(),
                        link.getValue().stream()
                                .filter(reason -> !isPlace(reason) || !hidden.contains(link.getKey()))
                                .toList()))
                .filter(link -> !link.by().isEmpty())
                .toList();
    }

    private static boolean isPlace(SharedTrait reason) {
        return reason.kind() == LinkKind.ADDRESS;
    }

    private static boolean isWithheld(Reader reader, CaseFile file) {
        return !ProtectionPolicy.withheld(reader, file).isEmpty();
    }
}
