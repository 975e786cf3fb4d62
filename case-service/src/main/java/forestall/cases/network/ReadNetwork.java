package forestall.cases.network;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.Reader;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.money.LossSums;
import forestall.cases.network.Picture.Dot;
import forestall.cases.network.Picture.Edge;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a network to those who investigate. It is on record which files they saw in it. */
public final class ReadNetwork {

    static final int MOST_NODES = 500;
    static final int MOST_EDGES = 5000;

    private final Web web;
    private final HubPolicy hubs;
    private final CaseFiles files;
    private final Belonging belonging;
    private final MarkedFiles changes;
    private final AuditTrail audit;
    private final Clock clock;

    public ReadNetwork(
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
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The network that a file belongs to now. A network is named after one of its files, so a name that it had before it was united with
     * another, or before a file was merged, still leads to it.
     *
     * @throws Refusal when the file is linked with no other, or there is none
     */
    public Picture of(VictimId named, Reader reader) {
        long waiting = changes.count();
        VictimId file = belonging.last(named);
        Node root = web.root(file);
        if (root.size() < 2) {
            onRecord(reader, false, List.of(named));
            throw Refusal.notFound(
                    "network-not-found",
                    "expected the id of a network or of a file in one, found %s, which is linked with no file"
                            .formatted(named));
        }
        Surroundings around = Surroundings.of(file, web, hubs, MOST_NODES);
        List<Edge> edges = around.edges();
        List<Dot> dots = dots(around.nodes());
        onRecord(
                reader,
                true,
                dots.stream()
                        .flatMap(dot -> Stream.concat(Stream.of(dot.victimId()), dot.merged().stream()))
                        .toList());
        return new Picture(
                root.file(),
                clock.instant(),
                root.size(),
                dots,
                edges.stream().limit(MOST_EDGES).toList(),
                around.hubs(),
                root.size() > dots.size() || edges.size() > MOST_EDGES,
                waiting);
    }

    private List<Dot> dots(List<Node> nodes) {
        Map<VictimId, CaseFile> read = files
                .outlines(nodes.stream()
                        .flatMap(node -> Stream.concat(Stream.of(node.file()), node.merged().stream()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::victimId, Function.identity()));
        return nodes.stream()
                .map(node -> dot(
                        node,
                        Stream.concat(Stream.of(node.file()), node.merged().stream())
                                .flatMap(file -> Stream.ofNullable(read.get(file)))
                                .toList()))
                .toList();
    }

    private static Dot dot(Node node, List<CaseFile> ofOnePerson) {
        return new Dot(
                node.file(),
                node.merged(),
                ofOnePerson.stream().anyMatch(file -> file.state() == CaseState.OPEN)
                        ? CaseState.OPEN
                        : CaseState.CLOSED,
                ofOnePerson.isEmpty()
                        ? CaseFile.unknown(node.file()).dimensions().scamType()
                        : ofOnePerson.getFirst().dimensions().scamType(),
                ofOnePerson.stream()
                        .flatMap(file -> Stream.concat(
                                file.victimSince().map(day -> CaseRole.VICTIM).stream(),
                                file.roles().stream().map(HeldRole::role)))
                        .distinct()
                        .sorted()
                        .toList(),
                LossSums.of(ofOnePerson.stream()
                        .flatMap(file -> file.losses().stream())
                        .toList()));
    }

    private void onRecord(Reader reader, boolean granted, List<VictimId> seen) {
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.READ_NETWORK,
                granted,
                seen,
                AccessPolicy.why(reader)));
    }
}
