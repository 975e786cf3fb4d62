package forestall.cases.network;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.Reader;
import forestall.cases.follow.MarkedFiles;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Has every file looked at again. Networks stay as they are noted meanwhile; those that differ from what the files say are put right one
 * after the other. Files are marked a few hundred at a time, so that those that change in the meantime do not wait behind a million others.
 */
public final class RebuildNetworks {

    private static final int PAGE = 500;
    private static final int FEW = 200;

    private final Rebuilds rebuilds;
    private final CaseFiles files;
    private final MarkedFiles changes;
    private final AuditTrail audit;
    private final Clock clock;

    public RebuildNetworks(Rebuilds rebuilds, CaseFiles files, MarkedFiles changes, AuditTrail audit, Clock clock) {
        this.rebuilds = rebuilds;
        this.files = files;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How far it is.
     *
     * @param waiting how many files are marked and not looked at yet, for whatever reason
     */
    public record Progress(Rebuild rebuild, long waiting) {}

    /** Begins one; while one is under way, says how far it is. */
    public Progress start(Reader reader) {
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.REBUILD_NETWORKS,
                true,
                List.of(),
                AccessPolicy.why(reader)));
        return new Progress(rebuilds.begin(Rebuild.from(clock.instant())), changes.count());
    }

    /** Marks some more. Where there never was a rebuild one begins: there may be files from before there were networks. */
    void goOn() {
        Rebuild rebuild = rebuilds.latest().orElseGet(() -> rebuilds.begin(Rebuild.from(clock.instant())));
        if (rebuild.markedAllAt() == null && changes.count() < FEW) {
            goOn(rebuild);
        }
    }

    private void goOn(Rebuild rebuild) {
        List<VictimId> page = files.ids(rebuild.after(), PAGE);
        page.forEach(changes::mark);
        rebuilds.goneOn(
                page.isEmpty() ? rebuild.markedAll(clock.instant()) : rebuild.marked(page.getLast(), page.size()));
    }
}
