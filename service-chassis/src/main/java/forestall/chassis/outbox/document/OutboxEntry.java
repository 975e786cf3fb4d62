package forestall.chassis.outbox.document;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.bson.Document;
import org.bson.types.Binary;

/** An announced event as it stands in its document: the record that will be sent, ready made. */
record OutboxEntry(String eventId, ProducerRecord<byte[], byte[]> record) {

    static final String ARRAY = "outbox";
    static final String EVENT_ID = "eventId";

    Document toDocument() {
        List<Document> headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> new Document("name", header.key()).append("value", new Binary(header.value())))
                .toList();
        return new Document(EVENT_ID, eventId)
                .append("topic", record.topic())
                .append("key", new Binary(record.key()))
                .append("headers", headers)
                .append("body", new Binary(record.value()));
    }

    static OutboxEntry from(Document entry) {
        List<Header> headers = entry.getList("headers", Document.class).stream()
                .<Header>map(header -> new RecordHeader(header.getString("name"), bytes(header, "value")))
                .toList();
        return new OutboxEntry(
                entry.getString(EVENT_ID),
                new ProducerRecord<>(
                        entry.getString("topic"), null, null, bytes(entry, "key"), bytes(entry, "body"), headers));
    }

    private static byte[] bytes(Document document, String field) {
        return document.get(field, Binary.class).getData();
    }
}
