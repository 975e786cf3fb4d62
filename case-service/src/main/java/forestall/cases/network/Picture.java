package forestall.cases.network;

import forestall.cases.casefile.CaseState;
import forestall.cases.money.LossSums;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.LinkKind;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.util.List;

/**
 * A network, to be drawn. It holds no name, number or address.
 *
 * @param id the file after which the network is named
 * @param files how many it has; more than there are nodes when the picture is cut
 * @param cut whether files or edges were left out; those nearest to the file that was asked for are in it
 * @param waiting how many files wait to be arranged: as long as there are any, this may not be all
 */
public record Picture(
        VictimId id,
        Instant asOf,
        long files,
        List<Dot> nodes,
        List<Edge> edges,
        List<Hub> hubs,
        boolean cut,
        long waiting) {

    public Picture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        hubs = List.copyOf(hubs);
    }

    /**
     * A file, or several that were merged into one.
     *
     * @param merged the others
     */
    public record Dot(
            VictimId victimId,
            List<VictimId> merged,
            CaseState state,
            ScamType scamType,
            List<CaseRole> roles,
            LossSums sums) {

        public Dot {
            merged = List.copyOf(merged);
            roles = List.copyOf(roles);
        }
    }

    /** Two files that share something; each pair once. */
    public record Edge(VictimId from, VictimId to, List<LinkKind> by) {

        public Edge {
            by = List.copyOf(by);
        }
    }

    /**
     * What too many files share to follow it from here.
     *
     * @param files how many in all
     * @param heldBy those of the nodes that do
     */
    public record Hub(LinkKind kind, String valueHash, long files, List<VictimId> heldBy) {

        public Hub {
            heldBy = List.copyOf(heldBy);
        }
    }
}
