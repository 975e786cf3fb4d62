package forestall.cases;

import com.mongodb.client.MongoCollection;
import forestall.chassis.outbox.document.DocumentRelay;
import forestall.chassis.outbox.document.RelayProducer;
import forestall.chassis.outbox.document.Wake;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.bson.Document;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Makes the relays that publish what documents announce: one for each collection that has an outbox in its documents. */
record Relays(KafkaProperties kafka, KafkaConnectionDetails connection, Clock clock, MeterRegistry meters) {

    DocumentRelay of(MongoCollection<Document> documents, MongoCollection<Document> pending, Wake wake) {
        Map<String, Object> properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        return new DocumentRelay(documents, pending, RelayProducer.of(properties), wake, clock, meters);
    }
}
