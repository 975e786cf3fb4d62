package forestall.cases.casefile;

import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files of which every change that matters to those who look for them is announced, whoever decides it. */
public final class AmendedFiles implements CaseFiles {

    private final CaseFiles files;

    public AmendedFiles(CaseFiles files) {
        this.files = files;
    }

    @Override
    public CaseDecision change(VictimId victim, Function<CaseFile, CaseDecision> decision) {
        return files.change(victim, file -> AmendmentPolicy.announced(file, decision.apply(file)));
    }

    @Override
    public Optional<CaseFile> find(VictimId victim) {
        return files.find(victim);
    }

    @Override
    public Optional<CaseFile> settled(VictimId victim) {
        return files.settled(victim);
    }

    @Override
    public List<TimelineEntry> earlierLines(VictimId victim, @Nullable TimelineMark before, int limit) {
        return files.earlierLines(victim, before, limit);
    }

    @Override
    public List<CaseFile> outlines(Collection<VictimId> victims) {
        return files.outlines(victims);
    }

    @Override
    public List<VictimId> ids(@Nullable VictimId after, int limit) {
        return files.ids(after, limit);
    }

    @Override
    public List<CaseFile> page(@Nullable VictimId after, int limit) {
        return files.page(after, limit);
    }

    @Override
    public CasePage search(Search search, @Nullable StationCode station, @Nullable VictimId after, int limit) {
        return files.search(search, station, after, limit);
    }
}
