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

/**
 * Keeps this instance's index at what the files say. A file of which something is heard is read as it stands then, so it does not matter
 * how often or in which order one hears of it. While a new index is being made the present one goes on answering and following; what was
 * heard meanwhile is read once more into the new one before that takes over.
 */
public final class KeepIndex {

    private static final int PAGE = 200;

    /** At once, so that the memory that they take is bounded. */
    private static final int MOST_AT_ONCE = 200;

    private final StoryIndex index;
    private final CaseFiles files;
    private final ReadStories stories;
    private final AuditTrail audit;
    private final Clock clock;
    private final Set<VictimId> heard = new LinkedHashSet<>();
    private final Set<VictimId> followedMeanwhile = new HashSet<>();
    private boolean renewing;

    public KeepIndex(StoryIndex index, CaseFiles files, Belonging belonging, AuditTrail audit, Clock clock) {
        this.index = index;
        this.files = files;
        this.stories = new ReadStories(files, belonging);
        this.audit = audit;
        this.clock = clock;
    }

    /** Something about a file may have changed. */
    public void heard(VictimId victim) {
        synchronized (heard) {
            heard.add(victim);
        }
    }

    /** How many files are to be read. */
    public int waiting() {
        synchronized (heard) {
            return heard.size();
        }
    }

    /** Reads the files that something was heard of. What fails is heard anew, and the failure thrown. */
    public void follow() {
        List<VictimId> next = taken();
        while (!next.isEmpty()) {
            try {
                followed(next);
            } catch (RuntimeException e) {
                next.forEach(this::heard);
                throw e;
            }
            next = taken();
        }
    }

    /** One at a time: a new index takes over between two rounds and misses nothing. */
    private synchronized void followed(List<VictimId> victims) {
        Changes changes = read(victims);
        index.change(changes.stories(), changes.gone());
        if (renewing) {
            followedMeanwhile.addAll(victims);
        }
    }

    /**
     * Makes a new index from all files as they stand, which takes over when it is done. Does nothing while one is being made.
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
            List<CaseFile> page = files.page(null, PAGE);
            while (!page.isEmpty()) {
                renewal.add(
                        page.stream().map(stories::of).flatMap(Optional::stream).toList(), List.of());
                page = files.page(page.getLast().victimId(), PAGE);
            }
            synchronized (this) {
                Changes changes = read(followedMeanwhile);
                renewal.add(changes.stories(), changes.gone());
                renewal.takeOver();
            }
            return true;
        } finally {
            synchronized (this) {
                renewing = false;
            }
        }
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

    public IndexState state() {
        return index.state();
    }

    private List<VictimId> taken() {
        synchronized (heard) {
            List<VictimId> next = heard.stream().limit(MOST_AT_ONCE).toList();
            next.forEach(heard::remove);
            return next;
        }
    }

    /** What became of files. */
    private record Changes(List<Story> stories, List<VictimId> gone) {}

    /** A file that was merged away tells its story in the one that goes on, so that one is read with it. */
    private Changes read(Collection<VictimId> victims) {
        Set<VictimId> all = new LinkedHashSet<>();
        for (VictimId victim : victims) {
            all.add(victim);
            all.add(stories.goesOnAs(victim));
        }
        List<Story> told = new ArrayList<>();
        List<VictimId> gone = new ArrayList<>();
        all.forEach(victim -> stories.of(victim).ifPresentOrElse(told::add, () -> gone.add(victim)));
        return new Changes(told, gone);
    }
}
