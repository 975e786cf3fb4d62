package forestall.cases.casefile;

import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the files are kept. */
public interface CaseFiles {

    /** Empty while nothing is known about the person. */
    Optional<CaseFile> find(VictimId victim);

    /**
     * The file, without its timeline, as it stands for good: a change that was decided before and is not stored yet will be decided anew, and its
     * {@link FileFollower} told again. Empty while nothing is known about the person.
     */
    Optional<CaseFile> settled(VictimId victim);

    /**
     * Decides on a file as it is and stores file and announcements in one step; decides anew when somebody else changed it meanwhile.
     * Unchanged, too, when a line that was to be added stands among the earlier ones already.
     * Somebody of whom nothing is known is decided on as {@link CaseFile#unknown}.
     */
    CaseDecision change(VictimId victim, Function<CaseFile, CaseDecision> decision);

    /**
     * Lines of a long file that no longer stand in the file itself, the latest in the world first. A line on its way there stands in both.
     *
     * @param before only lines before this one; null for the latest
     */
    List<TimelineEntry> earlierLines(VictimId victim, @Nullable TimelineMark before, int limit);

    /** Those of the files that there are, without their timelines, in no particular order. */
    List<CaseFile> outlines(Collection<VictimId> victims);

    /**
     * All files there are, by victim id.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<VictimId> ids(@Nullable VictimId after, int limit);

    /**
     * All files, page by page in the order of their ids; the last page is empty. For what is derived from files, never for somebody to see.
     *
     * @param after the last file of the page before; null for the first page
     */
    List<CaseFile> page(@Nullable VictimId after, int limit);

    /**
     * Files that a reader looks for, by victim id.
     *
     * @param station only files that concern it; null for all
     * @param after the last file of the page before; null for the first page
     */
    CasePage search(Search search, @Nullable StationCode station, @Nullable VictimId after, int limit);
}
