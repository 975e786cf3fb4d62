package forestall.cases.follow.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.follow.MarkedFiles;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A mark for each file that waits. There are as many as wait, so reading some of them is no scan. */
@SuppressWarnings("JavaUtilDate") // what the driver stores as a time
public final class MongoMarkedFiles implements MarkedFiles {

    /** Whoever looked at once would come before the change is stored, and make it be decided anew. */
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    /** Long enough that files that fail take little of the time of the others, short enough after a fault that has passed. */
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private static final int SOME = 100;

    private final MongoCollection<Document> marks;
    private final Clock clock;

    public MongoMarkedFiles(MongoCollection<Document> marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public void mark(VictimId file) {
        marks.updateOne(
                eq("_id", file.value()),
                combine(set("mark", UUID.randomUUID().toString()), set("at", Date.from(clock.instant()))),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<Mark> due() {
        return marks.find(lte("at", Date.from(clock.instant().minus(A_MOMENT))))
                .sort(ascending("at"))
                .limit(SOME)
                .map(mark -> new Mark(new VictimId(mark.getString("_id")), UUID.fromString(mark.getString("mark"))))
                .into(new ArrayList<>());
    }

    @Override
    public void done(Mark mark) {
        marks.deleteOne(is(mark));
    }

    @Override
    public void failed(Mark mark) {
        marks.updateOne(is(mark), set("at", Date.from(clock.instant().plus(A_WHILE))));
    }

    private static Bson is(Mark mark) {
        return and(eq("_id", mark.file().value()), eq("mark", mark.id().toString()));
    }

    @Override
    public Set<VictimId> waiting(Set<VictimId> files) {
        return marks.find(in("_id", files.stream().map(VictimId::value).toList()))
                .map(mark -> new VictimId(mark.getString("_id")))
                .into(new HashSet<>());
    }

    @Override
    public long count() {
        return marks.countDocuments();
    }
}
