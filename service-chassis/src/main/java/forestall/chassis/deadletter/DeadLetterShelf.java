package forestall.chassis.deadletter;

import forestall.chassis.deadletter.LetterReader.Bounds;
import forestall.events.Topic;
import forestall.events.Topics;
import forestall.events.statistics.StatisticsTopics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * What all consumer groups have put aside, to look at and to play again. Looking reads in no group, so many letters at a time and within
 * seconds, however many lie there; nothing is kept here. While the broker is away, everything throws what {@link
 * forestall.chassis.trouble.Trouble#passes} knows.
 */
public final class DeadLetterShelf {
    private static final String SUFFIX = ".dlt";

    private final Supplier<Admin> admin;
    private final Map<String, Object> connection;
    private final Producer<byte[], byte[]> producer;

    /**
     * Over one broker.
     *
     * @param connection how every consumer of the service connects
     * @param producer whose sends are acknowledged in bounded time
     */
    public DeadLetterShelf(Supplier<Admin> admin, Map<String, Object> connection, Producer<byte[], byte[]> producer) {
        this.admin = admin;
        this.connection = Map.copyOf(connection);
        this.producer = producer;
    }

    /**
     * One consumer group's letters from one topic.
     *
     * @param name of the topic where they lie
     * @param source where the records stood
     * @param atMost so many letters; fewer where the group writes in transactions, whose marks count too
     */
    public record Shelf(String name, String source, String group, long atMost) {}

    /**
     * Some letters, the latest first.
     *
     * @param before where each topic's older ones begin; empty at the end
     */
    public record Some(List<ShelvedLetter> letters, Map<String, Long> before) {
        public Some {
            letters = List.copyOf(letters);
            before = Map.copyOf(before);
        }
    }

    /** A record that was played: the broker has it there. */
    public record Played(String topic, int partition, long offset) {}

    /** In the order of their names. */
    public List<Shelf> shelves() {
        List<Shelf> found = names().flatMap(name -> named(name).stream()).toList();
        try (LetterReader reader = new LetterReader(connection)) {
            Map<String, Bounds> bounds =
                    reader.bounds(found.stream().map(Shelf::name).toList());
            return found.stream().map(shelf -> counted(shelf, bounds)).toList();
        }
    }

    private static Shelf counted(Shelf shelf, Map<String, Bounds> all) {
        Bounds of = all.get(shelf.name());
        return new Shelf(shelf.name(), shelf.source(), shelf.group(), of == null ? 0 : of.end() - of.begin());
    }

    /**
     * So many of all shelves or of one.
     *
     * @param name of one; null for all
     * @param before as {@link Some#before()} said; null for the latest
     */
    public Some latest(@Nullable String name, @Nullable Map<String, Long> before, int most) {
        List<String> names =
                names().filter(one -> name == null || name.equals(one)).toList();
        try (LetterReader reader = new LetterReader(connection)) {
            List<LettersOfTopic> topics = new ArrayList<>();
            reader.bounds(names).forEach((topic, of) -> {
                long end = before == null ? of.end() : Math.min(of.end(), before.getOrDefault(topic, of.begin()));
                topics.add(new LettersOfTopic(
                        topic, end, reader.last(topic, of.begin(), end, most + 1, ShelvedLetter::of)));
            });
            return merged(topics, most);
        }
    }

    /** Within a topic the offset decides, between topics the time. */
    private static Some merged(List<LettersOfTopic> topics, int most) {
        List<ShelvedLetter> page = new ArrayList<>();
        while (page.size() < most && topics.stream().anyMatch(LettersOfTopic::hasMore)) {
            page.add(topics.stream()
                    .filter(LettersOfTopic::hasMore)
                    .max(Comparator.comparing(LettersOfTopic::time).thenComparing(LettersOfTopic::topic))
                    .orElseThrow()
                    .take());
        }
        return new Some(
                page,
                topics.stream()
                        .filter(LettersOfTopic::hasMore)
                        .collect(Collectors.toMap(LettersOfTopic::topic, LettersOfTopic::before)));
    }

    /** One letter; empty when there is none at that offset, or none any more. */
    public Optional<ShelvedLetter> letter(String name, long offset) {
        return record(name, offset).map(ShelvedLetter::of);
    }

    /**
     * Puts the untouched record back into the topic that it stood in, and returns when the broker has it.
     *
     * @param by who wants it
     * @return empty when there is no such letter, or it is not {@link #playable}
     */
    public Optional<Played> play(String name, long offset, String by, Instant now) {
        return record(name, offset)
                .flatMap(letter -> playable(ShelvedLetter.of(letter))
                        .map(topic -> send(DeadLetterRecord.again(letter, topic.name(), by, now))));
    }

    /**
     * The topic that a letter can be played to: that of events which the shelf says. Whatever stood elsewhere, such as between the steps
     * of a count, is its owner's to make again.
     */
    public static Optional<Topic<?>> playable(ShelvedLetter letter) {
        return Topics.all().stream()
                .<Topic<?>>map(topic -> topic)
                .filter(topic -> topic.name().equals(letter.source().topic()))
                .filter(topic -> named(letter.topic())
                        .filter(shelf -> shelf.source().equals(topic.name()))
                        .isPresent())
                .findFirst();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> record(String name, long offset) {
        if (named(name).isEmpty() || names().noneMatch(name::equals)) {
            return Optional.empty();
        }
        try (LetterReader reader = new LetterReader(connection)) {
            Bounds bounds = reader.bounds(List.of(name)).get(name);
            return bounds == null || offset < bounds.begin() || offset >= bounds.end()
                    ? Optional.empty()
                    : reader.at(name, offset);
        }
    }

    private Played send(ProducerRecord<byte[], byte[]> record) {
        try {
            var stored = producer.send(record).get();
            return new Played(stored.topic(), stored.partition(), stored.offset());
        } catch (ExecutionException e) {
            throw kafka(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Stream<String> names() {
        try {
            return admin.get().listTopics().names().get().stream()
                    .filter(name -> named(name).isPresent())
                    .sorted();
        } catch (ExecutionException e) {
            throw kafka(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** The shelf of that name, if it is the name of one. */
    private static Optional<Shelf> named(String name) {
        return Stream.concat(Topics.all().stream().map(Topic::name), Stream.of(StatisticsTopics.DAILY))
                .filter(source -> name.startsWith(source + ".")
                        && name.endsWith(SUFFIX)
                        && name.length() > source.length() + 1 + SUFFIX.length())
                .map(source -> new Shelf(
                        name, source, name.substring(source.length() + 1, name.length() - SUFFIX.length()), 0))
                .findFirst();
    }

    private static KafkaException kafka(ExecutionException failure) {
        return failure.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(failure.getCause());
    }
}
