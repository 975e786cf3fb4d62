package forestall.chassis.deadletter;

import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records aside. Returns when the broker has them; the consumer's offsets must not be committed before. */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String METER = "forestall.dead.letters";

    private final Producer<byte[], byte[]> producer;
    private final MeterRegistry meters;
    private final Clock clock;

    public DeadLetters(Producer<byte[], byte[]> producer, MeterRegistry meters, Clock clock) {
        this.producer = producer;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Sends them and waits.
     *
     * @throws KafkaException when the broker does not take them in time; the caller comes again with the same batch
     */
    public void putAside(List<DeadLetter> letters) {
        List<Future<RecordMetadata>> sent =
                letters.stream().map(letter -> producer.send(addressed(letter))).toList();
        sent.forEach(DeadLetters::await);
        letters.forEach(this::report);
    }

    private ProducerRecord<byte[], byte[]> addressed(DeadLetter letter) {
        return DeadLetterRecord.of(
                letter.untouched(),
                letter.topic().deadLetters(letter.group()),
                letter.group(),
                letter.reason(),
                letter.why(),
                clock.instant());
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void report(DeadLetter letter) {
        ConsumerRecord<byte[], byte[]> from = letter.untouched();
        LOG.error(
                "Put {}-{}@{} aside for {}: {}",
                from.topic(),
                from.partition(),
                from.offset(),
                letter.group(),
                Trouble.describe(letter.why()));
        meters.counter(
                        METER,
                        "topic",
                        from.topic(),
                        "group",
                        letter.group(),
                        "reason",
                        letter.reason().tag())
                .increment();
    }
}
