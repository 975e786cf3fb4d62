package forestall.cases.network.in;

import forestall.cases.network.LinkedFiles;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.LinkKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The links of a file. See {@link LinkedFiles}.
 *
 * @param hubs what too many files share to follow it
 */
record LinksAnswer(
        VictimId victimId,
        @Nullable VictimId network,
        @Nullable VictimId continuesAs,
        List<LinkAnswer> links,
        List<HubAnswer> hubs,
        boolean cut,
        long waiting) {

    private static final Set<String> INVESTIGATORS = Set.of("investigator", "supervisor");

    record LinkAnswer(VictimId victimId, List<ReasonAnswer> by) {}

    /**
     * What both files have.
     *
     * @param valueHash as in {@code CasesLinked}; absent for operators
     */
    record ReasonAnswer(LinkKind kind, @Nullable String valueHash) {}

    /**
     * Shared by so many files, and not followed.
     *
     * @param files how many
     */
    record HubAnswer(LinkKind kind, @Nullable String valueHash, long files) {}

    static LinksAnswer of(LinkedFiles linked, Set<String> roles) {
        boolean investigates = roles.stream().anyMatch(INVESTIGATORS::contains);
        return new LinksAnswer(
                linked.victimId(),
                linked.network(),
                linked.continuesAs(),
                linked.links().stream()
                        .map(link -> new LinkAnswer(
                                link.victimId(),
                                link.by().stream()
                                        .map(by -> new ReasonAnswer(by.kind(), investigates ? by.valueHash() : null))
                                        .toList()))
                        .toList(),
                linked.hubs().stream()
                        .map(hub -> new HubAnswer(hub.kind(), investigates ? hub.valueHash() : null, hub.files()))
                        .toList(),
                linked.cut(),
                linked.waiting());
    }
}
