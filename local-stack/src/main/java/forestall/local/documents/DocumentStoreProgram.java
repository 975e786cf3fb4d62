package forestall.local.documents;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/** The store's own process. */
final class DocumentStoreProgram {

    private DocumentStoreProgram() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected a port and a file, found " + arguments.length + " arguments");
        }
        MongoServer server = new MongoServer(new H2Backend(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "stop"));
        server.bind("localhost", Integer.parseInt(arguments[0]));
        System.out.println("Serving " + arguments[1] + " at " + server.getConnectionString());
    }
}
