package forestall.cases.casefile.out;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.IdentifierRegister;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The collection {@code identifiers}, made again from the files. */
public final class MongoIdentifierRegister implements IdentifierRegister {

    private final MongoCollection<Document> documents;
    private final Identifiers identifiers;

    public MongoIdentifierRegister(
            MongoCollection<Document> documents, MongoCollection<Document> identifiers, KeyedHash hash) {
        this.documents = documents;
        this.identifiers = new Identifiers(identifiers, hash);
    }

    @Override
    public Round enter(@Nullable VictimId after, int files) {
        List<Document> round = documents
                .find(after == null ? empty() : gt(CaseDocument.ID, after.value()))
                .projection(exclude(CaseDocument.TIMELINE, CaseDocument.OUTBOX))
                .sort(ascending(CaseDocument.ID))
                .limit(files)
                .into(new ArrayList<>());
        List<CaseFile> entered = round.stream()
                .filter(CaseDocument::isFile)
                .map(CaseDocument::file)
                .toList();
        int known = entered.stream()
                .mapToInt(file -> identifiers.remember(CaseFile.unknown(file.victimId()), file))
                .sum();
        return new Round(
                entered.size(),
                known,
                round.size() < files ? null : new VictimId(round.getLast().getString(CaseDocument.ID)));
    }
}
