package forestall.cases;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The collections of this service. What the store acknowledges is on a majority of its members. */
record CaseStore(MongoDatabase database) {

    private static final int SECONDS_TO_FIND_A_SERVER = 5;
    private static final int SECONDS_TO_ANSWER = 10;

    static MongoClient connect(String url) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(url))
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .build());
    }

    /** The store in the database that the URL names. */
    static CaseStore in(MongoClient client, String url) {
        String name = new ConnectionString(url).getDatabase();
        if (name == null) {
            throw new IllegalArgumentException(
                    "expected forestall.mongo.url to name a database, as in mongodb://host:27017/cases");
        }
        return new CaseStore(client.getDatabase(name));
    }

    MongoCollection<Document> cases() {
        return database.getCollection("cases");
    }

    /** Where the timelines of long files continue. */
    MongoCollection<Document> timeline() {
        return database.getCollection("timeline");
    }

    /** Which case files may have something to publish. */
    MongoCollection<Document> pending() {
        return database.getCollection("pending");
    }

    /** Which file was merged into which. */
    MongoCollection<Document> merges() {
        return database.getCollection("merges");
    }

    /** Which merges may have something to publish. */
    MongoCollection<Document> pendingMerges() {
        return database.getCollection("pendingMerges");
    }

    /** Which files were ever merged into one. */
    MongoCollection<Document> mergeHints() {
        return database.getCollection("mergeHints");
    }

    MongoCollection<Document> identifiers() {
        return database.getCollection("identifiers");
    }

    /** Which losses may be frozen, by when that ends. */
    MongoCollection<Document> freezes() {
        return database.getCollection("freezes");
    }

    /** Which cases from before the system came in. */
    MongoCollection<Document> imports() {
        return database.getCollection("imports");
    }

    MongoCollection<Document> audit() {
        return database.getCollection("audit");
    }
}
