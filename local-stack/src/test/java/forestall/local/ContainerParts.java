package forestall.local;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The official images. Each kind in a class of its own, so that a module needs only those containers that it uses. */
final class ContainerParts implements Parts {

    @Override
    public String kafka() {
        return Kafka.CONTAINER.getBootstrapServers();
    }

    @Override
    public TestInfrastructure.Database postgres(String name) {
        return Postgres.afresh(name);
    }

    @Override
    public String mongo(String name) {
        return Mongo.afresh(name);
    }

    @Override
    public BrokerControl broker() {
        throw new UnsupportedOperationException(
                "expected " + TestInfrastructure.SWITCH + "=local for a broker that can be killed, found containers");
    }

    private static final class Kafka {

        static final KafkaContainer CONTAINER = start();

        private static KafkaContainer start() {
            KafkaContainer container =
                    new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            container.start();
            return container;
        }
    }

    private static final class Postgres {

        static final PostgreSQLContainer CONTAINER = start();

        private static PostgreSQLContainer start() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18").withDatabaseName("postgres");
            container.start();
            return container;
        }

        static TestInfrastructure.Database afresh(String name) {
            try (var connection = DriverManager.getConnection(
                            CONTAINER.getJdbcUrl(), CONTAINER.getUsername(), CONTAINER.getPassword());
                    var statement = connection.createStatement()) {
                statement.execute("drop database if exists \"" + name + "\" with (force)");
                statement.execute("create database \"" + name + "\"");
            } catch (SQLException failure) {
                throw new IllegalStateException("cannot create the database " + name, failure);
            }
            String url = "jdbc:postgresql://" + CONTAINER.getHost() + ":" + CONTAINER.getMappedPort(5432) + "/" + name;
            return new TestInfrastructure.Database(url, CONTAINER.getUsername(), CONTAINER.getPassword());
        }
    }

    private static final class Mongo {

        /** A container for each: nothing of one test can be in another's. */
        static String afresh(String name) {
            MongoDBContainer container = new MongoDBContainer("mongo:8");
            container.start();
            return container.getReplicaSetUrl(name);
        }
    }
}
