package forestall.cases.casefile.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.CasePage;
import forestall.cases.casefile.FileFollower;
import forestall.cases.casefile.Identifier;
import forestall.cases.casefile.Search;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.casefile.TimelineMark;
import forestall.chassis.hashing.KeyedHash;
import forestall.chassis.outbox.document.GuardedDocuments;
import forestall.chassis.outbox.document.Snapshot;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Case files as documents. Look-ups go by {@code _id}; a search by name reads the documents in the order of their ids, on MongoDB as on
 * the local stand-in, since a part of a name can stand anywhere in it.
 */
public final class MongoCaseFiles implements CaseFiles {

    /** Each failed try means that somebody else's change of the same file went through. */
    private static final int MOST_TRIES = 100;

    private final MongoCollection<Document> documents;
    private final GuardedDocuments guarded;
    private final Identifiers identifiers;
    private final FilesById byId;
    private final Continuation continuation;
    private final int newestLines;
    private final List<FileFollower> followers;

    /**
     * Files in a store.
     *
     * @param timeline where the lines of long files continue
     * @param newestLines how many lines a file itself holds at most
     */
    public MongoCaseFiles(
            MongoCollection<Document> documents,
            GuardedDocuments guarded,
            MongoCollection<Document> timeline,
            int newestLines,
            MongoCollection<Document> identifiers,
            KeyedHash hash,
            List<FileFollower> followers) {
        this.documents = documents;
        this.guarded = guarded;
        this.continuation = new Continuation(timeline);
        this.newestLines = newestLines;
        this.identifiers = new Identifiers(identifiers, hash);
        this.byId = new FilesById(documents);
        this.followers = List.copyOf(followers);
    }

    /** For MongoDB: a station's files. The local stand-in accepts and ignores it. */
    public void declareIndexes() {
        documents.createIndexes(List.of(new IndexModel(Indexes.ascending(CaseDocument.STATIONS, CaseDocument.ID))));
    }

    @Override
    public Optional<CaseFile> find(VictimId victim) {
        return Optional.ofNullable(
                        documents.find(eq(CaseDocument.ID, victim.value())).first())
                .filter(CaseDocument::isFile)
                .map(CaseDocument::file);
    }

    @Override
    public Optional<CaseFile> settled(VictimId victim) {
        Snapshot seen = guarded.settle(victim.value(), exclude(CaseDocument.TIMELINE, CaseDocument.OUTBOX));
        return Optional.of(file(victim, seen)).filter(CaseFile::exists);
    }

    @Override
    public CaseDecision change(VictimId victim, Function<CaseFile, CaseDecision> decision) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Snapshot seen = guarded.read(victim.value());
            CaseFile before = file(victim, seen);
            switch (decision.apply(before)) {
                case CaseDecision.Unchanged unchanged -> {
                    return unchanged;
                }
                case CaseDecision.Changed changed -> {
                    if (before.earlierLines() > 0 && continuation.holdsAnyOf(victim, changed.added())) {
                        return new CaseDecision.Unchanged();
                    }
                    identifiers.remember(before, changed.file());
                    followers.forEach(follower -> follower.changing(before, changed.file()));
                    if (save(victim, seen, changed)) {
                        return changed;
                    }
                }
            }
            giveWay(tries);
        }
        throw new OptimisticLockingFailureException(
                "expected to change file %s within %d tries".formatted(victim, MOST_TRIES));
    }

    /** A line leaves the file in the update that adds another, and stands in the continuation before that. */
    private boolean save(VictimId victim, Snapshot seen, CaseDecision.Changed changed) {
        List<Document> lines = CaseDocument.lines(seen);
        int leaving = Math.clamp(lines.size() + changed.added().size() - newestLines, 0, lines.size());
        continuation.take(victim, lines.subList(0, leaving));
        return guarded.save(
                seen,
                appliedNoneOf(changed),
                CaseDocument.changes(changed, lines.size(), leaving),
                changed.announced());
    }

    @Override
    public List<TimelineEntry> earlierLines(VictimId victim, @Nullable TimelineMark before, int limit) {
        return continuation.before(victim, before, limit);
    }

    @Override
    public List<CaseFile> page(@Nullable VictimId after, int limit) {
        return documents
                .find(and(isFile(), after == null ? empty() : gt(CaseDocument.ID, after.value())))
                .projection(exclude(CaseDocument.OUTBOX))
                .sort(ascending(CaseDocument.ID))
                .limit(limit)
                .map(CaseDocument::file)
                .into(new ArrayList<>());
    }

    @Override
    public List<CaseFile> outlines(Collection<VictimId> victims) {
        return documents
                .find(in(CaseDocument.ID, victims.stream().map(VictimId::value).toList()))
                .projection(exclude(CaseDocument.TIMELINE, CaseDocument.OUTBOX))
                .into(new ArrayList<>())
                .stream()
                .filter(document -> document.containsKey(CaseDocument.VERSION))
                .map(CaseDocument::file)
                .toList();
    }

    @Override
    public List<VictimId> ids(@Nullable VictimId after, int limit) {
        return documents
                .find(after == null ? isFile() : and(gt(CaseDocument.ID, after.value()), isFile()))
                .projection(include(CaseDocument.ID))
                .sort(ascending(CaseDocument.ID))
                .limit(limit)
                .map(document -> new VictimId(document.getString(CaseDocument.ID)))
                .into(new ArrayList<>());
    }

    @Override
    public CasePage search(Search search, @Nullable StationCode station, @Nullable VictimId after, int limit) {
        return switch (search) {
            case Search.ByVictimId(var victim) ->
                byId.page(List.of(victim.value()), file -> visible(file, station), after, limit);
            case Search.Exact exact -> {
                Identifier wanted = exact.identifier();
                yield byId.page(
                        identifiers.filesWith(wanted, false),
                        file -> visible(file, station)
                                && Identifier.openIn(file).contains(wanted),
                        after,
                        limit);
            }
            case Search.Confidential(var exact) -> {
                Identifier wanted = exact.identifier();
                yield byId.page(
                        identifiers.filesWith(wanted, true),
                        file -> visible(file, station)
                                && (Identifier.openIn(file).contains(wanted)
                                        || Identifier.confidentialIn(file).contains(wanted)),
                        after,
                        limit);
            }
            case Search.ByName(var part) -> byName(part, station, after, limit);
        };
    }

    private static boolean visible(CaseFile file, @Nullable StationCode station) {
        return station == null || file.concerns(station);
    }

    private CasePage byName(String part, @Nullable StationCode station, @Nullable VictimId after, int limit) {
        Bson visible = station == null ? empty() : eq(CaseDocument.STATIONS, station.value());
        Bson further = after == null ? empty() : gt(CaseDocument.ID, after.value());
        List<CaseFile> found = documents
                .find(and(isFile(), further, visible, regex(CaseDocument.NAMES, Pattern.quote(part), "i")))
                .projection(exclude(CaseDocument.TIMELINE, CaseDocument.OUTBOX))
                .sort(ascending(CaseDocument.ID))
                .limit(limit + 1)
                .map(CaseDocument::file)
                .into(new ArrayList<>());
        return CasePage.of(found, limit);
    }

    private static CaseFile file(VictimId victim, Snapshot seen) {
        Document content = seen.content();
        return content == null || seen.version() == 0 ? CaseFile.unknown(victim) : CaseDocument.file(content);
    }

    /** The relay may have left a document that nobody has written to yet. */
    private static Bson isFile() {
        return exists(CaseDocument.VERSION);
    }

    private static Bson appliedNoneOf(CaseDecision.Changed changed) {
        return nin(
                CaseDocument.APPLIED_EVENTS,
                changed.added().stream().map(line -> line.eventId().toString()).toList());
    }

    /** Lets the others finish, the longer the more of them there seem to be. */
    private static void giveWay(int tries) {
        if (tries > 3) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * Math.min(tries, 20)));
        }
    }
}
