package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds files that the reader may read. On record are the files found, never the words looked for. */
public final class SearchFiles {

    private final CaseFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    public SearchFiles(CaseFiles files, AuditTrail audit, Clock clock) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    public CasePage find(Search search, Reader reader, @Nullable VictimId after, int limit) {
        CasePage page = AccessPolicy.seesAll(reader) || reader.station() != null
                ? files.search(as(reader, search), AccessPolicy.limit(reader), after, limit)
                : CasePage.EMPTY;
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.SEARCH_FILES,
                true,
                page.files().stream().map(CaseFile::victimId).toList(),
                AccessPolicy.why(reader)));
        return page;
    }

    private static Search as(Reader reader, Search search) {
        return search instanceof Search.Exact exact && ProtectionPolicy.investigates(reader)
                ? new Search.Confidential(exact)
                : search;
    }
}
