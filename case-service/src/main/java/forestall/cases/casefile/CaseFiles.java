package forestall.cases.casefile;

import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the files are kept. */
public interface CaseFiles {

    /** Empty while nothing is known about the person. */
    Optional<CaseFile> find(VictimId victim);

    /**
     * Decides on a file as it is and stores file and announcements in one step; decides anew when somebody else changed it meanwhile.
     * Somebody of whom nothing is known is decided on as {@link CaseFile#unknown}.
     */
    CaseDecision change(VictimId victim, Function<CaseFile, CaseDecision> decision);

    /**
     * Files that a reader looks for, by victim id.
     *
     * @param station only files that concern it; null for all
     * @param after the last file of the page before; null for the first page
     */
    CasePage search(Search search, @Nullable StationCode station, @Nullable VictimId after, int limit);
}
