package forestall.cases.money.out;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import forestall.cases.money.FreezeMark;
import forestall.cases.money.Freezes;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A document for each end of each freeze; its {@code _id} begins with the end, so that what ends soon is a range of ids. */
public final class MongoFreezes implements Freezes {

    private static final String ID = "_id";
    private static final String VICTIM = "victimId";
    private static final String LOSS = "lossId";
    private static final String ENDS_AT = "endsAt";
    private static final String MARKED_AT = "markedAt";
    private static final String SETTLED = "settled";

    private final MongoCollection<Document> marks;

    public MongoFreezes(MongoCollection<Document> marks) {
        this.marks = marks;
    }

    @Override
    public void mark(FreezeMark mark) {
        marks.updateOne(
                eq(ID, mark.key()),
                combine(
                        set(VICTIM, mark.victimId().value()),
                        setOnInsert(LOSS, mark.lossId().toString()),
                        setOnInsert(ENDS_AT, mark.endsAt().toString()),
                        set(MARKED_AT, mark.markedAt().toString()),
                        set(SETTLED, false)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<FreezeMark> ending(@Nullable String after, Instant before, int limit) {
        return found(after, before, limit, empty());
    }

    @Override
    public List<FreezeMark> unsettled(@Nullable String after, Instant before, int limit) {
        return found(after, before, limit, eq(SETTLED, false));
    }

    @Override
    public void settle(FreezeMark mark) {
        marks.updateOne(asRead(mark), set(SETTLED, true));
    }

    @Override
    public void forget(FreezeMark mark) {
        marks.deleteOne(asRead(mark));
    }

    private List<FreezeMark> found(@Nullable String after, Instant before, int limit, Bson which) {
        return marks.find(and(after == null ? empty() : gt(ID, after), lt(ID, FreezeMark.keyOf(before)), which))
                .sort(ascending(ID))
                .limit(limit)
                .map(MongoFreezes::read)
                .into(new ArrayList<>());
    }

    private static Bson asRead(FreezeMark mark) {
        return and(eq(ID, mark.key()), eq(MARKED_AT, mark.markedAt().toString()));
    }

    private static FreezeMark read(Document mark) {
        return new FreezeMark(
                Instant.parse(mark.getString(ENDS_AT)),
                new VictimId(mark.getString(VICTIM)),
                LossId.of(mark.getString(LOSS)),
                Instant.parse(mark.getString(MARKED_AT)));
    }
}
