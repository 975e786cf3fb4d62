package forestall.cases.merge.out;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.merge.Merge;
import forestall.cases.merge.MergeDecision;
import forestall.cases.merge.MergeFollower;
import forestall.cases.merge.Merges;
import forestall.chassis.outbox.document.GuardedDocuments;
import forestall.chassis.outbox.document.Snapshot;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A document for each file that was ever merged, with what it is merged into now, its history, and what is to be announced. Which files
 * were merged into one is found by its {@code _id} in a collection of hints: a hint is written before the merge and never taken away, and
 * holds only where the merge says so too.
 */
public final class MongoMerges implements Merges {

    private static final int MOST_TRIES = 50;
    private static final String INTO = "into";
    private static final String FILES = "files";

    private final MongoCollection<Document> hints;
    private final GuardedDocuments guarded;
    private final List<MergeFollower> followers;

    public MongoMerges(MongoCollection<Document> hints, GuardedDocuments guarded, List<MergeFollower> followers) {
        this.followers = List.copyOf(followers);
        this.hints = hints;
        this.guarded = guarded;
    }

    @Override
    public Optional<Merge> of(VictimId from) {
        return merge(from, guarded.read(from.value()).content());
    }

    @Override
    public Optional<Merge> settled(VictimId from) {
        return merge(
                from,
                guarded.settle(from.value(), include(INTO, "at", "by", "reason"))
                        .content());
    }

    @Override
    public Optional<Merge> settledIfAny(VictimId from) {
        return guarded.read(from.value()).content() == null ? Optional.empty() : settled(from);
    }

    @Override
    public List<VictimId> into(VictimId file) {
        return into(file, this::of);
    }

    @Override
    public List<VictimId> settledInto(VictimId file) {
        return into(file, this::settledIfAny);
    }

    private List<VictimId> into(VictimId file, Function<VictimId, Optional<Merge>> merge) {
        Document found = hints.find(eq("_id", file.value())).first();
        return found == null
                ? List.of()
                : found.getList(FILES, String.class).stream()
                        .map(VictimId::new)
                        .filter(from -> merge.apply(from)
                                .filter(known -> known.into().equals(file))
                                .isPresent())
                        .toList();
    }

    @Override
    public MergeDecision change(VictimId from, VictimId into, Function<Optional<Merge>, MergeDecision> decision) {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            Snapshot seen = guarded.read(from.value());
            MergeDecision decided = decision.apply(merge(from, seen.content()));
            if (!(decided instanceof MergeDecision.Changed changed)) {
                return decided;
            }
            hint(from, into);
            if (seen.content() == null) {
                settled(from); // so that there is a fence for whoever looks at a merge that the followers were told of
                continue;
            }
            followers.forEach(follower -> follower.changing(from, into));
            if (guarded.save(seen, empty(), changes(changed), List.of(changed.announced()))) {
                return changed;
            }
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * tries));
        }
        throw new OptimisticLockingFailureException(
                "expected to change the merge of file %s within %d tries".formatted(from, MOST_TRIES));
    }

    private void hint(VictimId from, VictimId into) {
        hints.updateOne(eq("_id", into.value()), addToSet(FILES, from.value()), new UpdateOptions().upsert(true));
    }

    private static List<Bson> changes(MergeDecision.Changed decided) {
        Merge step = decided.step();
        Bson history = push(
                "history",
                new Document("merged", decided.present() != null)
                        .append(INTO, step.into().value())
                        .append("at", step.at().toString())
                        .append("by", step.by())
                        .append("reason", step.reason().value()));
        return decided.present() == null
                ? List.of(history, unset(INTO), unset("at"), unset("by"), unset("reason"))
                : List.of(
                        history,
                        set(INTO, step.into().value()),
                        set("at", step.at().toString()),
                        set("by", step.by()),
                        set("reason", step.reason().value()));
    }

    private static Optional<Merge> merge(VictimId from, @Nullable Document document) {
        String into = document == null ? null : document.getString(INTO);
        return document == null || into == null
                ? Optional.empty()
                : Optional.of(new Merge(
                        from,
                        new VictimId(into),
                        Instant.parse(document.getString("at")),
                        document.getString("by"),
                        new FreeText(document.getString("reason"))));
    }
}
