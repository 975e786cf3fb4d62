package forestall.local.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import org.h2.mvstore.MVStore;

/** The library's store with {@link KeyedCollection collections} that find documents by their keys. */
public final class KeyedBackend extends H2Backend {

    public KeyedBackend(MVStore store) {
        super(store);
    }

    /** One that keeps nothing. */
    public static KeyedBackend inMemory() {
        return new KeyedBackend(MVStore.open(null));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name);
    }

    /** The library's constructor opens the collections that there are: only the backend around it is known by then. */
    private final class Database extends H2Database {

        Database(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        /** In the maps in which the library keeps it too. */
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            String space = getDatabaseName() + "." + name;
            return new KeyedCollection(
                    this,
                    name,
                    options,
                    getMvStore().openMap("databases." + space),
                    getMvStore().openMap("meta." + space),
                    cursorRegistry);
        }
    }
}
