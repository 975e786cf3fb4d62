package forestall.cases;

import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.CasePage;
import forestall.cases.casefile.Search;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.casefile.TimelineMark;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Files without a store, and everything that was announced of them, for thousands of stories in a second. */
public class FilesInMemory implements CaseFiles {

    public static final Belonging NOTHING_MERGED = new Belonging() {

        @Override
        public Optional<VictimId> continuesAs(VictimId file) {
            return Optional.empty();
        }

        @Override
        public List<VictimId> mergedInto(VictimId file) {
            return List.of();
        }
    };

    private final Map<VictimId, CaseFile> files = new ConcurrentHashMap<>();
    private final List<Envelope<? extends CaseEvent>> announced = new ArrayList<>();

    public List<Envelope<? extends CaseEvent>> announced() {
        return List.copyOf(announced);
    }

    @Override
    public Optional<CaseFile> find(VictimId victim) {
        return Optional.ofNullable(files.get(victim));
    }

    @Override
    public Optional<CaseFile> settled(VictimId victim) {
        return find(victim);
    }

    /** All lines stay in the file. */
    @Override
    public List<TimelineEntry> earlierLines(VictimId victim, TimelineMark before, int limit) {
        return List.of();
    }

    @Override
    public CaseDecision change(VictimId victim, Function<CaseFile, CaseDecision> decision) {
        CaseDecision decided = decision.apply(files.getOrDefault(victim, CaseFile.unknown(victim)));
        if (decided instanceof CaseDecision.Changed changed) {
            files.put(victim, changed.file());
            announced.addAll(changed.announced());
        }
        return decided;
    }

    @Override
    public List<CaseFile> page(VictimId after, int limit) {
        return files.values().stream()
                .filter(file -> after == null || file.victimId().value().compareTo(after.value()) > 0)
                .sorted(Comparator.comparing(file -> file.victimId().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<CaseFile> outlines(Collection<VictimId> victims) {
        return victims.stream().flatMap(victim -> find(victim).stream()).toList();
    }

    @Override
    public List<VictimId> ids(VictimId after, int limit) {
        return files.keySet().stream()
                .sorted(Comparator.comparing(VictimId::value))
                .filter(victim -> after == null || victim.value().compareTo(after.value()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public CasePage search(Search search, StationCode station, VictimId after, int limit) {
        return new CasePage(List.of(), null);
    }
}
