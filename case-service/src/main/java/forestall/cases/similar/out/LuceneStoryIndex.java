package forestall.cases.similar.out;

import forestall.cases.similar.Candidate;
import forestall.cases.similar.IndexState;
import forestall.cases.similar.SimilarityQuery;
import forestall.cases.similar.Sought;
import forestall.cases.similar.Story;
import forestall.cases.similar.StoryIndex;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.ScamType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** The index in a folder of this instance. Whatever goes wrong with it leaves it incomplete, until a new one takes its place. */
public final class LuceneStoryIndex implements StoryIndex, AutoCloseable {

    private final Analysis analysis = new Analysis();
    private final Queries queries = new Queries(analysis);
    private final Generations generations;
    private volatile Generation present;
    private volatile boolean complete;

    /**
     * An index in a folder; one that is there answers until a new one is made.
     *
     * @param folder null for one that is deleted at the end
     */
    public LuceneStoryIndex(@Nullable Path folder) {
        this.generations = Generations.in(folder, analysis);
        this.present = generations.last();
    }

    @Override
    public void change(Collection<Story> stories, Collection<VictimId> gone) {
        try {
            present.change(stories, gone);
            present.refresh();
        } catch (IOException | RuntimeException | Error e) {
            complete = false;
            throw failed(e);
        }
    }

    @Override
    public IndexState state() {
        Generation asked = present;
        return new IndexState(complete && asked.isWritable(), asked.size());
    }

    @Override
    public Renewal renew() {
        Generation next = generations.next();
        complete = false;
        return new Renewal() {
            private boolean tookOver;

            @Override
            public void add(Collection<Story> stories, Collection<VictimId> gone) {
                try {
                    next.change(stories, gone);
                } catch (IOException e) {
                    throw failed(e);
                }
            }

            @Override
            public void takeOver() {
                try {
                    next.commitAsWhole();
                    next.refresh();
                } catch (IOException e) {
                    throw failed(e);
                }
                Generation former = present;
                present = next;
                tookOver = true;
                complete = true;
                generations.retire(former);
            }

            @Override
            public void close() {
                if (!tookOver) {
                    next.drop();
                }
            }
        };
    }

    @Override
    public List<Candidate> byWords(String text, Set<VictimId> notThese, int most) {
        return ask(searcher ->
                candidates(searcher, queries.similar(queries.words(text, searcher.getIndexReader()), notThese), most));
    }

    @Override
    public List<Candidate> ofTypes(Collection<ScamType> scamTypes, SimilarityQuery query, int mostOfEach) {
        return ask(searcher -> {
            Query words = queries.words(query.text(), searcher.getIndexReader());
            List<Candidate> candidates = new ArrayList<>();
            for (ScamType scamType : scamTypes) {
                List<Candidate> fitting =
                        candidates(searcher, queries.ofType(scamType, words, query.notThese()), mostOfEach);
                candidates.addAll(fitting);
                if (fitting.size() < mostOfEach) {
                    candidates.addAll(candidates(searcher, queries.anyOfType(scamType, query.notThese()), mostOfEach));
                }
            }
            return candidates;
        });
    }

    @Override
    public List<List<String>> sharedWords(String text, List<String> others, int most) {
        return ask(searcher -> {
            SharedWords shared = SharedWords.with(text, analysis, searcher.getIndexReader());
            List<List<String>> words = new ArrayList<>();
            for (String other : others) {
                words.add(shared.of(other, most));
            }
            return words;
        });
    }

    @Override
    public List<VictimId> search(Sought sought, @Nullable StationCode station, boolean guarded, int from, int most) {
        return ask(searcher -> {
            ScoreDoc[] best = searcher.search(queries.search(sought, station, guarded), from + most).scoreDocs;
            StoredFields stored = searcher.storedFields();
            List<VictimId> found = new ArrayList<>();
            for (int i = from; i < best.length; i++) {
                found.add(StoryDocument.victimId(stored.document(best[i].doc, Set.of(StoryDocument.ID))));
            }
            return found;
        });
    }

    private static List<Candidate> candidates(IndexSearcher searcher, Query query, int most) throws IOException {
        TopDocs best = searcher.search(query, most);
        StoredFields stored = searcher.storedFields();
        List<Candidate> candidates = new ArrayList<>();
        for (ScoreDoc one : best.scoreDocs) {
            candidates.add(new Candidate(StoryDocument.similar(stored.document(one.doc)), one.score));
        }
        return candidates;
    }

    /** One that is being replaced closes when nobody asks it any more; whoever comes a moment too late asks its successor. */
    private <T> T ask(Generation.Question<T> question) {
        Set<Generation> closed = new HashSet<>();
        while (true) {
            Generation asked = present;
            try {
                return asked.ask(question);
            } catch (AlreadyClosedException e) {
                if (!closed.add(asked)) {
                    complete = false;
                    throw e;
                }
            } catch (IOException e) {
                complete = false;
                throw failed(e);
            }
        }
    }

    private static RuntimeException failed(Throwable e) {
        return switch (e) {
            case IOException io -> new UncheckedIOException(io);
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(e);
        };
    }

    @Override
    public void close() {
        generations.close(present);
    }
}
