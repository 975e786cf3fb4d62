package forestall.cases.history.out;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import forestall.cases.history.CaseSource;
import forestall.cases.history.Claim;
import forestall.cases.history.Imports;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.ids.VictimId;
import java.util.Objects;
import org.bson.Document;

/** A document for each recorded case, under the id of the intervention that it became, written once. */
public final class MongoImports implements Imports {

    private static final String FILE = "file";
    private static final String SHA_256 = "sha256";

    private final MongoCollection<Document> imports;
    private final KeyedHash hash;

    public MongoImports(MongoCollection<Document> imports, KeyedHash hash) {
        this.imports = imports;
        this.hash = hash;
    }

    @Override
    public VictimId nameOf(CaseSource source) {
        return new VictimId(hash.of("history\n" + source));
    }

    @Override
    public Claim claim(CaseSource source, Claim mine) {
        Document standing = Objects.requireNonNull(imports.findOneAndUpdate(
                eq("_id", source.intervention().toString()),
                combine(setOnInsert(FILE, mine.file().value()), setOnInsert(SHA_256, mine.sha256())),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        return new Claim(new VictimId(standing.getString(FILE)), standing.getString(SHA_256));
    }
}
