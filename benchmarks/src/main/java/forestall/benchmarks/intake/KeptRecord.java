package forestall.benchmarks.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A record as a service wrote it, to write its like again. */
final class KeptRecord {

    private static final int DIGITS = 8;

    private final byte[] key;
    private final byte[] value;
    private final List<Header> headers;

    private KeptRecord(byte[] key, byte[] value, List<Header> headers) {
        this.key = key;
        this.value = value;
        this.headers = headers;
    }

    static KeptRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new KeptRecord(
                record.key(), record.value(), List.of(record.headers().toArray()));
    }

    byte[] value() {
        return value;
    }

    /** Bytes of key, value, and names and values of headers. */
    int size() {
        return key.length
                + value.length
                + headers.stream()
                        .mapToInt(header -> header.key().length() + header.value().length)
                        .sum();
    }

    /** The same under a key of this number and the same length, so that records spread over partitions as people do. */
    ProducerRecord<byte[], byte[]> to(String topic, long number) {
        byte[] own = key.clone();
        byte[] digits = "%08x".formatted(number).getBytes(ISO_8859_1);
        System.arraycopy(digits, 0, own, own.length - DIGITS, DIGITS);
        return new ProducerRecord<>(topic, null, own, value, headers);
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            write(out, key);
            write(out, value);
            out.writeInt(headers.size());
            for (Header header : headers) {
                out.writeUTF(header.key());
                write(out, header.value());
            }
        }
    }

    static KeptRecord read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            byte[] key = in.readNBytes(in.readInt());
            byte[] value = in.readNBytes(in.readInt());
            List<Header> headers = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                headers.add(new RecordHeader(in.readUTF(), in.readNBytes(in.readInt())));
            }
            return new KeptRecord(key, value, headers);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
