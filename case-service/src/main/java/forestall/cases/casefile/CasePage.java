package forestall.cases.casefile;

import forestall.events.ids.VictimId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the files that were looked for; {@code next} is null on the last page. */
public record CasePage(List<CaseFile> files, @Nullable VictimId next) {

    static final CasePage EMPTY = new CasePage(List.of(), null);

    public CasePage {
        files = List.copyOf(files);
    }

    /** A page of files of which one more was looked for than it may hold. */
    public static CasePage of(List<CaseFile> found, int limit) {
        return found.size() <= limit
                ? new CasePage(found, null)
                : new CasePage(found.subList(0, limit), found.get(limit - 1).victimId());
    }
}
