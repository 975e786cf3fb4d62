package forestall.cases.network;

import forestall.cases.follow.MarkedFiles;
import forestall.events.ids.VictimId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Marks without a store. All are due. */
final class MarksInMemory implements MarkedFiles {

    private final Map<VictimId, UUID> marks = new LinkedHashMap<>();

    @Override
    public void mark(VictimId file) {
        marks.put(file, UUID.randomUUID());
    }

    @Override
    public List<Mark> due() {
        return marks.entrySet().stream()
                .map(mark -> new Mark(mark.getKey(), mark.getValue()))
                .toList();
    }

    @Override
    public void done(Mark mark) {
        marks.remove(mark.file(), mark.id());
    }

    @Override
    public void failed(Mark mark) {}

    @Override
    public Set<VictimId> waiting(Set<VictimId> files) {
        return files.stream().filter(marks::containsKey).collect(Collectors.toSet());
    }

    @Override
    public long count() {
        return marks.size();
    }
}
