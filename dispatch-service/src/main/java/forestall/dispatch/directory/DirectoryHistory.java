package forestall.dispatch.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of the directory: every import in full, every change of a station's opening and of an officer's duty. */
public interface DirectoryHistory {
    /** What changed. */
    enum Kind {
        /** All of it; a new revision. */
        IMPORTED,
        OPENING,
        DUTY
    }

    /**
     * One change.
     *
     * @param id later ones are greater
     * @param revision of an import, with what it holds
     * @param subject the station or the officer, with the state before and after
     */
    record Change(
            long id,
            Instant at,
            String actor,
            Kind kind,
            @Nullable Long revision,
            Entries.@Nullable Counts counts,
            @Nullable String subject,
            @Nullable String was,
            @Nullable String became,
            @Nullable String reason) {}

    /** The number of the last import, 0 before the first. */
    long lastRevision();

    /** An import, under the directory's lock; answers its number. */
    long revised(Entries to, String csv, String why, String actor, Instant at);

    void changed(
            Kind kind, String subject, String was, String became, @Nullable String reason, String actor, Instant at);

    /** The directory as it was right after that import. */
    Optional<String> csv(long revision);

    /** The latest first, those before that id. */
    List<Change> latest(@Nullable Long before, int limit);
}
