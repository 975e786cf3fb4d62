package forestall.local;

/**
 * Real parts for tests: each is started when first asked for, once in a test JVM, and gone when that JVM is gone.
 *
 * <p>The one switch is the system property {@value #SWITCH}: {@code local} (default) runs them as processes of this
 * machine, {@code containers} as Docker containers of the official images ({@code mvn verify -Pcontainers}).
 */
public final class TestInfrastructure {

    public static final String SWITCH = "forestall.test.infrastructure";

    private TestInfrastructure() {}

    /** A database that nobody has used yet. */
    public record Database(String url, String user, String password) {}

    /** The bootstrap servers of a broker that creates no topic by itself. */
    public static String kafka() {
        return Chosen.PARTS.kafka();
    }

    /** Creates this database afresh; whoever is still connected to an earlier one of that name loses it. */
    public static Database postgres(String name) {
        return Chosen.PARTS.postgres(name);
    }

    /** The connection string of an empty document database. */
    public static String mongo(String name) {
        return Chosen.PARTS.mongo(name);
    }

    /** The broker of {@link #kafka()} in the hands of a test that wants it down; local parts only. */
    public static BrokerControl broker() {
        return Chosen.PARTS.broker();
    }

    /** Whether the parts are processes of this machine, so that {@link #broker()} is to be had. */
    public static boolean isLocal() {
        return Chosen.PARTS instanceof LocalParts;
    }

    /** Initialised by its first use, and then once. */
    private static final class Chosen {

        static final Parts PARTS = choose(System.getProperty(SWITCH, "local"));

        private static Parts choose(String value) {
            return switch (value) {
                case "local" -> new LocalParts();
                case "containers" -> new ContainerParts();
                default ->
                    throw new IllegalArgumentException(
                            "expected " + SWITCH + " to be local or containers, found " + value);
            };
        }
    }
}
