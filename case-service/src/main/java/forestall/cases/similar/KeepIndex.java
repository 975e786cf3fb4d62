package forestall.cases.similar;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.Reader;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this instance's index at what the files say. A file of which something is heard is read as it stands then, so it does not matter
 * how often or in which order one hears of it. While a new index is being made the present one goes on answering and following; what was
 * heard meanwhile is read once more into the new one before that takes over. A file that cannot be read is in nobody's way: it waits and is
 * tried again.
 */
public final class KeepIndex {

    private static final int PAGE = 200;

    /** Of so many files that cannot be read, and hardly any that can, it is not the files: the making of an index fails. */
    private static final int NOT_THE_FILES = 200;

    /** At once, so that the memory that they take is bounded. */
    private static final int MOST_AT_ONCE = 200;

    /** Read while nothing else is. */
    private static final int LAST_FEW = 20;

    private final StoryIndex index;
    private final CaseFiles files;
    private final ReadStories stories;
    private final AuditTrail audit;
    private final Clock clock;
    private final IndexTroubles troubles;
    private final Waiting waiting;
    private final Set<VictimId> followedMeanwhile = new LinkedHashSet<>();
    private boolean renewing;

    public KeepIndex(
            StoryIndex index,
            CaseFiles files,
            Belonging belonging,
            AuditTrail audit,
            Clock clock,
            IndexTroubles troubles) {
        this.index = index;
        this.files = files;
        this.stories = new ReadStories(files, belonging);
        this.audit = audit;
        this.clock = clock;
        this.troubles = troubles;
        this.waiting = new Waiting(clock);
    }

    /** Something about a file may have changed. */
    public void heard(VictimId victim) {
        waiting.add(victim);
    }

    /** How many files are to be read. */
    public int waiting() {
        return waiting.count();
    }

    /** Reads the files that something was heard of. One that fails waits again; what fails as a whole does too, and the failure is thrown. */
    public void follow() {
        Set<VictimId> failed = new LinkedHashSet<>();
        List<VictimId> next = waiting.taken(MOST_AT_ONCE);
        try {
            while (!next.isEmpty()) {
                failed.addAll(followed(next));
                next = waiting.taken(MOST_AT_ONCE);
            }
        } catch (Throwable e) {
            failed.addAll(next);
            throw e;
        } finally {
            waiting.roundDone(failed);
        }
    }

    /** One at a time: a new index takes over between two rounds and misses nothing. */
    private synchronized List<VictimId> followed(List<VictimId> victims) {
        Changes changes = read(victims);
        index.change(changes.stories(), changes.gone());
        if (renewing) {
            followedMeanwhile.addAll(victims);
        }
        return changes.failed();
    }

    /**
     * Makes a new index from all files as they stand, which takes over when it is done. A file that cannot be read waits. Does nothing
     * while one is being made.
     *
     * @return whether it did
     */
    public boolean renew() {
        synchronized (this) {
            if (renewing) {
                return false;
            }
            renewing = true;
            followedMeanwhile.clear();
        }
        try (StoryIndex.Renewal renewal = index.renew()) {
            readAll(renewal);
            List<VictimId> some = followedMeanwhile(true);
            while (!some.isEmpty()) {
                add(renewal, some);
                some = followedMeanwhile(true);
            }
            synchronized (this) {
                add(renewal, followedMeanwhile(false));
                renewal.takeOver();
            }
            return true;
        } finally {
            synchronized (this) {
                renewing = false;
                followedMeanwhile.clear();
            }
        }
    }

    private void readAll(StoryIndex.Renewal renewal) {
        long read = 0;
        long failed = 0;
        List<CaseFile> page = files.page(null, PAGE);
        while (!page.isEmpty()) {
            // What a stranger may read of a file takes most of the time, and no file has to do with another.
            List<Read> all = page.parallelStream().map(this::read).toList();
            for (Read one : all) {
                read++;
                if (one.failure() != null) {
                    failed++;
                    waiting.add(one.victim());
                    troubles.failed(one.victim(), one.failure());
                    if (failed > NOT_THE_FILES && failed > read / 2) {
                        throw new IllegalStateException(
                                "Of %d files %d cannot be read".formatted(read, failed), one.failure());
                    }
                }
            }
            renewal.add(all.stream().flatMap(one -> one.story().stream()).toList(), List.of());
            page = files.page(page.getLast().victimId(), PAGE);
        }
    }

    /** What became of a file. */
    private record Read(
            VictimId victim,
            Optional<Story> story,
            @Nullable Throwable failure) {}

    private Read read(CaseFile file) {
        try {
            return new Read(file.victimId(), stories.of(file), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Read(file.victimId(), Optional.empty(), e);
        }
    }

    private void add(StoryIndex.Renewal renewal, List<VictimId> victims) {
        Changes changes = read(victims);
        renewal.add(changes.stories(), changes.gone());
        changes.failed().forEach(waiting::add);
    }

    /**
     * A round of the files that changed while a new index was made.
     *
     * @param many whether it is left alone when only a last few are there, which are read while nothing else changes
     */
    private synchronized List<VictimId> followedMeanwhile(boolean many) {
        if (many && followedMeanwhile.size() <= LAST_FEW) {
            return List.of();
        }
        List<VictimId> some = followedMeanwhile.stream().limit(MOST_AT_ONCE).toList();
        some.forEach(followedMeanwhile::remove);
        return some;
    }

    /** Puts on record who asked for a new index. */
    public void askedBy(Reader reader) {
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.REBUILD_INDEX,
                true,
                List.of(),
                AccessPolicy.why(reader)));
    }

    /** What the index knows; it is not complete while many changes wait, or some wait for long. */
    public IndexState state() {
        IndexState state = index.state();
        return new IndexState(state.complete() && !waiting.isFarBehind(), state.indexed());
    }

    /** Whether a new index is to be made: none was made yet, or it was lost. */
    public boolean isToBeMade() {
        return !index.state().complete();
    }

    /** What became of files. */
    private record Changes(List<Story> stories, List<VictimId> gone, List<VictimId> failed) {}

    /** A file that was merged away tells its story in the one that goes on, so that one is read with it. */
    private Changes read(Collection<VictimId> victims) {
        Set<VictimId> read = new HashSet<>();
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (VictimId victim : victims) {
            try {
                for (VictimId one : List.of(victim, stories.goesOnAs(victim))) {
                    if (!read.contains(one)) {
                        stories.of(one)
                                .ifPresentOrElse(
                                        changes.stories()::add,
                                        () -> changes.gone().add(one));
                        read.add(one);
                    }
                }
            } catch (RuntimeException | StackOverflowError e) {
                changes.failed().add(victim);
                troubles.failed(victim, e);
            }
        }
        return changes;
    }
}
