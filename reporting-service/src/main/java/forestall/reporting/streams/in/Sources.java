package forestall.reporting.streams.in;

import forestall.chassis.messaging.EventCodec;
import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.Topic;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;

/** How the topics of the other services are read: CloudEvents to envelopes, by the same codec as everywhere. */
public final class Sources {

    private final EventCodec codec;

    public Sources(EventCodec codec) {
        this.codec = codec;
    }

    public <E extends Event> Consumed<String, Envelope<E>> of(Topic<E> topic) {
        return Consumed.with(Serdes.String(), envelopes(topic)).withName("read-" + topic.name());
    }

    private <E extends Event> Serde<Envelope<E>> envelopes(Topic<E> topic) {
        return Serdes.serdeFrom(
                (name, envelope) -> {
                    throw new SerializationException("reporting reads events and writes none");
                },
                new Deserializer<>() {
                    @Override
                    public Envelope<E> deserialize(String name, byte[] body) {
                        throw new SerializationException("expected headers with the event, found only its body");
                    }

                    @Override
                    public Envelope<E> deserialize(
                            String name, org.apache.kafka.common.header.Headers headers, byte[] body) {
                        return codec.read(topic, headers, body);
                    }
                });
    }
}
