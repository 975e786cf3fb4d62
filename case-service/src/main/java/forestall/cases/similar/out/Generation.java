package forestall.cases.similar.out;

import forestall.cases.similar.Redaction;
import forestall.cases.similar.Story;
import forestall.events.ids.VictimId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One index on disk, from when it is begun until another takes its place. */
final class Generation implements AutoCloseable {

    private static final Map<String, String> WHOLE =
            Map.of("analysis", Analysis.VERSION, "redaction", Redaction.VERSION, "whole", "yes");
    private static final double WRITE_BUFFER_MEGABYTES = 32;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private Generation(Path path, Directory directory, IndexWriter writer) throws IOException {
        this.path = path;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** The index in a folder, or an empty one. */
    static Generation in(Path path, Analysis analysis) throws IOException {
        Directory directory = FSDirectory.open(path);
        IndexWriterConfig config = new IndexWriterConfig(analysis.analyzer())
                .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        return new Generation(path, directory, new IndexWriter(directory, config));
    }

    /** Whether it held all files once, by the present analysis and redaction: a text that another redaction let pass is not shown. */
    boolean isWhole() {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        Map<String, String> said = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        }
        return said.equals(WHOLE);
    }

    void change(Collection<Story> stories, Collection<VictimId> gone) throws IOException {
        for (Story story : stories) {
            writer.updateDocument(StoryDocument.id(story.victimId()), StoryDocument.of(story));
        }
        for (VictimId victim : gone) {
            writer.deleteDocuments(StoryDocument.id(victim));
        }
    }

    /** What was changed is seen from now on. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Survives the end of the process. */
    void commitAsWhole() throws IOException {
        writer.setLiveCommitData(WHOLE.entrySet());
        writer.commit();
    }

    /** How many files it answers for; none once it is closed. Asked of what is read, since a writer that failed says nothing any more. */
    long size() {
        try {
            return ask(searcher -> (long) searcher.getIndexReader().numDocs());
        } catch (IOException | AlreadyClosedException e) {
            return 0;
        }
    }

    /** False once a change failed, such as on a full disk: it is never changed again, while what was read of it goes on answering. */
    boolean isWritable() {
        return writer.isOpen();
    }

    /** Something asked of an index. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T ask(Question<T> question) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return question.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            // In the order in which they need each other.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With everything on disk. */
    void drop() {
        close();
        deleteAll(path);
    }

    static void deleteAll(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
