package forestall.cases.network;

import forestall.events.facts.SharedTrait;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LinkKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which files a file is linked.
 *
 * @param network the file after which its network is named; null while it is linked with none
 * @param continuesAs the file that it was merged into, which has its links
 * @param cut whether there are more links than these
 * @param waiting how many files wait to be arranged: as long as there are any, links may be missing
 */
public record LinkedFiles(
        VictimId victimId,
        @Nullable VictimId network,
        @Nullable VictimId continuesAs,
        List<Linked> links,
        List<Hub> hubs,
        boolean cut,
        long waiting) {

    public LinkedFiles {
        links = List.copyOf(links);
        hubs = List.copyOf(hubs);
    }

    /** Another file, and what both have. */
    public record Linked(VictimId victimId, List<SharedTrait> by) {

        public Linked {
            by = List.copyOf(by);
        }
    }

    /** What too many files share to say anything of them: so many, and none of them is followed from here. */
    public record Hub(LinkKind kind, String valueHash, long files) {}
}
