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
     * @param cases the most similar first
     * @param complete false when not every closed case was looked at
     */
    record Found(List<ClosedCase> cases, boolean complete) {

        public Found {
            cases = List.copyOf(cases);
        }

        List<SimilarStory> stories() {
            return cases.stream().map(ClosedCase::story).toList();
        }
    }
}
