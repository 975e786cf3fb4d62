package forestall.local.documents;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;

/** The store's own process. */
final class DocumentStoreProgram {

    /** H2 writes behind: so much of what was acknowledged can be lost when this process is killed, and only then. */
    private static final int AT_RISK_MILLIS = 50;

    private DocumentStoreProgram() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected a port and a file, found " + arguments.length + " arguments");
        }
        MVStore file = new MVStore.Builder().fileName(arguments[1]).open();
        file.setAutoCommitDelay(AT_RISK_MILLIS);
        MongoServer server = new MongoServer(new KeyedBackend(file));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop"));
        server.bind("localhost", Integer.parseInt(arguments[0]));
        System.out.println("Serving " + arguments[1] + " at " + server.getConnectionString());
    }
}
