package forestall.cases.persuasion;

import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.Reader;
import java.util.List;

/** Where closed cases are that resemble one. */
public interface SimilarStories {

    /**
     * The most similar ones, best first, never the file itself.
     *
     * @param shown the file as the reader sees it
     */
    Found like(OpenFile.Shown shown, Reader reader, int limit);

    /**
     * What was found.
     *
     * @param complete false when not every closed case was looked at
     */
    record Found(List<SimilarStory> stories, boolean complete) {

        public Found {
            stories = List.copyOf(stories);
        }
    }
}
