package forestall.local;

import de.bwaldvogel.mongo.MongoServer;
import forestall.local.broker.Broker;
import forestall.local.documents.KeyedBackend;
import forestall.local.postgres.Durability;
import forestall.local.postgres.Postgres;
import forestall.local.process.Guard;
import forestall.local.process.Lifetime;
import forestall.local.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processes of this machine with their data in a temporary directory; the guard ends and removes all of it. */
final class LocalParts implements Parts {

    private final Guard guard = Guard.post();
    private final Path directory = temporaryDirectory();
    private BrokerControl broker;
    private Postgres postgres;

    LocalParts() {
        guard.removeAfterwards(directory);
    }

    @Override
    public String kafka() {
        return broker().bootstrapServers();
    }

    @Override
    public synchronized BrokerControl broker() {
        if (broker == null) {
            broker = new BrokerControl(
                    new Broker(
                            Ports.free(),
                            directory.resolve("broker"),
                            directory.resolve("broker.log"),
                            System.getProperty("java.class.path"),
                            Lifetime.SHORT.options()),
                    guard);
        }
        return broker;
    }

    @Override
    public synchronized TestInfrastructure.Database postgres(String name) {
        if (postgres == null) {
            postgres = new Postgres(
                    Ports.free(),
                    TestStacks.POSTGRES,
                    directory.resolve("postgres"),
                    directory.resolve("postgres.log"),
                    Durability.NONE);
            postgres.awaitReady(postgres.command().start(guard));
        }
        postgres.createDatabaseAfresh(name);
        return new TestInfrastructure.Database(postgres.url(name), Postgres.USER, Postgres.PASSWORD);
    }

    /** A store for each, in memory: nothing of one test can be in another's. */
    @Override
    public String mongo(String name) {
        MongoServer server = new MongoServer(KeyedBackend.inMemory());
        int port = Ports.free();
        server.bind("localhost", port);
        return "mongodb://localhost:" + port + "/" + name;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("forestall-test-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
