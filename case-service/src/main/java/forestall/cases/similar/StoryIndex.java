package forestall.cases.similar;

import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.ScamType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** This instance's index of all stories. It can be lost at any time and be made anew from the files. */
public interface StoryIndex {

    /** Stories in place of those that were known of the same files, and files of which nothing is to be known any more. Seen within a second. */
    void change(Collection<Story> stories, Collection<VictimId> gone);

    /** A new index beside this one, which goes on answering until the new one takes its place. */
    Renewal renew();

    IndexState state();

    /** Closed cases whose words fit, the best first. */
    List<Candidate> byWords(String text, Set<VictimId> notThese, int most);

    /** Closed cases of each of some scam types: those whose words fit best, then any. */
    List<Candidate> ofTypes(Collection<ScamType> scamTypes, SimilarityQuery query, int mostOfEach);

    /** For each of the other texts the words that it has in common with a text, the rarest first. */
    List<List<String>> sharedWords(String text, List<String> others, int most);

    /**
     * Files by what somebody looks for, the best first.
     *
     * @param station only files that it may read; null for all
     * @param guarded whether files that show a courier or suspect are found by words and places too
     */
    List<VictimId> search(Sought sought, @Nullable StationCode station, boolean guarded, int from, int most);

    /** An index that is being made. Closing it before it took its place leaves everything as it was. */
    interface Renewal extends AutoCloseable {

        void add(Collection<Story> stories, Collection<VictimId> gone);

        /** Takes the place of the present index. From now on answers are complete. */
        void takeOver();

        @Override
        void close();
    }
}
