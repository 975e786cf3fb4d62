package forestall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestInfrastructureTest {

    @Test
    void the_broker_keeps_its_port_and_its_events_through_a_kill() throws Exception {
        assumeTrue(TestInfrastructure.isLocal());
        String servers = TestInfrastructure.kafka();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers));
                KafkaProducer<String, String> producer = producer(servers)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
            producer.send(new ProducerRecord<>("kept", "before")).get();

            BrokerControl broker = TestInfrastructure.broker();
            long killed = broker.pid();
            broker.kill();
            assertThat(broker.isRunning()).isFalse();
            broker.start();

            assertThat(broker.pid()).isNotEqualTo(killed);
            assertThat(TestInfrastructure.kafka()).isEqualTo(servers);
            producer.send(new ProducerRecord<>("kept", "after")).get();
        }
        assertThat(read(servers, "kept", 2)).containsExactly("before", "after");
    }

    @Test
    void a_database_starts_empty_each_time() throws Exception {
        TestInfrastructure.Database first = TestInfrastructure.postgres("fresh");
        try (var connection = DriverManager.getConnection(first.url(), first.user(), first.password());
                var statement = connection.createStatement()) {
            statement.execute("create table remains(id int)");
        }
        TestInfrastructure.Database second = TestInfrastructure.postgres("fresh");
        try (var connection = DriverManager.getConnection(second.url(), second.user(), second.password());
                var tables = connection.getMetaData().getTables(null, null, "remains", null)) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void documents_start_empty_each_time() {
        try (var client = MongoClients.create(TestInfrastructure.mongo("fresh"))) {
            client.getDatabase("fresh").getCollection("remains").insertOne(new Document("_id", 1));
        }
        try (var client = MongoClients.create(TestInfrastructure.mongo("fresh"))) {
            assertThat(client.getDatabase("fresh").getCollection("remains").countDocuments())
                    .isZero();
        }
    }

    private static KafkaProducer<String, String> producer(String servers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer());
    }

    private static List<String> read(String servers, String topic, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "group.id", "reader", "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new java.util.ArrayList<>();
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }
}
