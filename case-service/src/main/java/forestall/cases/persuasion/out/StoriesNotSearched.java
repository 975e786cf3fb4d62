package forestall.cases.persuasion.out;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.Reader;
import forestall.cases.persuasion.SimilarStories;
import java.util.List;

/** Nobody looks for similar cases: there are none, and the kit says that this may not be all. */
public final class StoriesNotSearched implements SimilarStories {

    @Override
    public Found like(CaseFile file, Reader reader, int limit) {
        return new Found(List.of(), false);
    }
}
