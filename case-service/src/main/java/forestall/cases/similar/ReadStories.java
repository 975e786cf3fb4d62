package forestall.cases.similar;

import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.TimelineEntry;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what files tell as they stand now. A file that was merged into another tells nothing by itself. */
final class ReadStories {

    private static final int PAGE = 500;

    /** Of the lines of a long file that stand outside of it, the newest so many. */
    private static final int MOST_EARLIER_LINES = 5_000;

    private final CaseFiles files;
    private final Belonging belonging;

    ReadStories(CaseFiles files, Belonging belonging) {
        this.files = files;
        this.belonging = belonging;
    }

    /** Empty when there is nothing to tell under this id. */
    Optional<Story> of(VictimId victim) {
        return files.find(victim).flatMap(this::of);
    }

    Optional<Story> of(CaseFile file) {
        if (belonging.continuesAs(file.victimId()).isPresent()) {
            return Optional.empty();
        }
        List<TimelineEntry> lines = new ArrayList<>(lines(file));
        CaseFile whole = file;
        for (VictimId merged : belonging.mergedInto(file.victimId())) {
            CaseFile other = files.find(merged).orElse(null);
            if (other != null) {
                lines.addAll(lines(other));
                whole = whole.and(other);
            }
        }
        return Optional.of(StoryPolicy.of(whole, lines));
    }

    /** The file that goes on with what stands under this id. */
    VictimId goesOnAs(VictimId victim) {
        return belonging.last(victim);
    }

    /** The lines in a file and those that stand elsewhere. */
    List<TimelineEntry> lines(CaseFile file) {
        List<TimelineEntry> lines = new ArrayList<>(file.timeline());
        if (file.earlierLines() > 0) {
            lines.addAll(earlier(file.victimId()));
        }
        return lines.stream().distinct().toList();
    }

    private List<TimelineEntry> earlier(VictimId victim) {
        List<TimelineEntry> all = new ArrayList<>();
        List<TimelineEntry> page = page(victim, null);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE || all.size() >= MOST_EARLIER_LINES ? List.of() : page(victim, page.getLast());
        }
        return all;
    }

    private List<TimelineEntry> page(VictimId victim, @Nullable TimelineEntry last) {
        return files.earlierLines(victim, last == null ? null : last.mark(), PAGE);
    }
}
