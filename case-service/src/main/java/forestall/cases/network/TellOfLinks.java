package forestall.cases.network;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.network.Told.Link;
import forestall.cases.network.Told.Telling;
import forestall.chassis.usecase.Announcements;
import forestall.events.facts.SharedTrait;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the others of a file's links: whichever of two files is looked at later tells of both, once for each reason. What is going to be
 * told is noted first and told in one change of the file, whose timeline then says that it was. Of a link
 * with a file that waits to be looked at nothing is told yet: it may be none any more, and if it is one that file will tell.
 */
public final class TellOfLinks {

    /** Of one file; whoever has more of them is told of in {@code GET …/links} only. */
    static final int MOST = 1000;

    private static final int AT_ONCE = 50;

    private final Arrangement web;
    private final HubPolicy hubs;
    private final CaseFiles files;
    private final MarkedFiles changes;
    private final AuditTrail audit;
    private final Clock clock;

    public TellOfLinks(
            Arrangement web, HubPolicy hubs, CaseFiles files, MarkedFiles changes, AuditTrail audit, Clock clock) {
        this.changes = changes;
        this.web = web;
        this.hubs = hubs;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    void of(VictimId file, Collection<Holding> holds, Map<String, Tie> ties) {
        Map<VictimId, List<SharedTrait>> links = Links.of(file, holds, ties, hubs);
        if (links.isEmpty()) {
            return;
        }
        Told told = finished(file, told(file));
        List<Telling> news = news(file, links, told);
        while (!news.isEmpty()) {
            Told next = told.about(news);
            web.tell(file, next);
            told = finished(file, next);
            news = news(file, links, told);
        }
    }

    private Told told(VictimId file) {
        return web.told(Set.of(file)).getOrDefault(file, Told.NOTHING);
    }

    private List<Telling> news(VictimId file, Map<VictimId, List<SharedTrait>> links, Told told) {
        List<Link> untold = links.entrySet().stream()
                .flatMap(link -> link.getValue().stream().map(by -> new Link(link.getKey(), by)))
                .filter(link -> !told.says(link))
                .toList();
        Set<VictimId> linked = untold.stream().map(Link::other).collect(Collectors.toUnmodifiableSet());
        Map<VictimId, Told> others = web.told(linked);
        Set<VictimId> unsure = unsure(linked);
        return untold.stream()
                .filter(link -> !unsure.contains(link.other()))
                .filter(link -> !others.getOrDefault(link.other(), Told.NOTHING).says(new Link(file, link.by())))
                .limit(Math.max(0, MOST - told.links().size()))
                .collect(Collectors.groupingBy(Link::other, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .limit(AT_ONCE)
                .map(link -> Telling.of(
                        file,
                        link.getKey(),
                        link.getValue().stream().map(Link::by).toList(),
                        clock.instant()))
                .toList();
    }

    /** Those of which the ties may be others by now, or that of a file merged into them. */
    private Set<VictimId> unsure(Set<VictimId> files) {
        Map<VictimId, Node> nodes = web.nodes(files);
        Set<VictimId> waiting = changes.waiting(nodes.values().stream()
                .flatMap(node -> Stream.concat(Stream.of(node.file()), node.merged().stream()))
                .collect(Collectors.toUnmodifiableSet()));
        return nodes.values().stream()
                .filter(node ->
                        waiting.contains(node.file()) || node.merged().stream().anyMatch(waiting::contains))
                .map(Node::file)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Told finished(VictimId file, Told told) {
        if (told.telling().isEmpty()) {
            return told;
        }
        if (tell(file, told.telling()) instanceof CaseDecision.Unchanged) {
            told.telling().forEach(telling -> tell(file, List.of(telling))); // one line of a long file hides the others
        }
        Told done = told.done();
        web.tell(file, done);
        return done;
    }

    private CaseDecision tell(VictimId file, List<Telling> telling) {
        return files.change(file, now -> onRecord(LinkAnnouncement.of(now, telling, clock.instant())));
    }

    private CaseDecision onRecord(CaseDecision decision) {
        if (decision instanceof CaseDecision.Changed(CaseFile file, var lines, var events)) {
            events.forEach(event -> audit.add(new AuditEntry(
                    event.id(),
                    event.happenedAt(),
                    Announcements.POLICY,
                    AuditEntry.Action.LINK_FILES,
                    true,
                    List.of(file.victimId()),
                    "shares something with another file")));
        }
        return decision;
    }
}
