package forestall.chassis.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.deadletter.DeadLetterShelf.Played;
import forestall.chassis.deadletter.DeadLetterShelf.Shelf;
import forestall.chassis.deadletter.DeadLetterShelf.Some;
import forestall.chassis.running.Records;
import forestall.chassis.trouble.Trouble;
import forestall.events.Topics;
import forestall.events.statistics.StatisticsTopics;
import forestall.local.TestInfrastructure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadLetterShelfTest {
    private static final Map<String, Object> CONNECTION = Map.of("bootstrap.servers", TestInfrastructure.kafka());
    private static final String MANY = Topics.ALERTS.deadLetters("shelf.many");
    private static final String MARKED = Topics.CASES.deadLetters("shelf.marked");
    private static final String FEW = Topics.CASES.deadLetters("shelf.few");
    private static final String UNCOUNTED = StatisticsTopics.DAILY + ".shelf.dlt";
    private static final Instant THEN = Instant.parse("2026-11-14T01:00:00Z");

    private static Admin admin;
    private static Producer<byte[], byte[]> producer;
    private static DeadLetterShelf shelf;

    @BeforeAll
    static void letters() throws Exception {
        admin = Admin.create(CONNECTION);
        List<NewTopic> topics = new ArrayList<>();
        List.of(MANY, MARKED, FEW, UNCOUNTED).forEach(name -> topics.add(new NewTopic(name, 1, (short) 1)));
        if (!admin.listTopics().names().get().contains(Topics.CASES.name())) {
            topics.add(new NewTopic(Topics.CASES.name(), 3, (short) 1));
        }
        admin.createTopics(topics).all().get();
        producer = new KafkaProducer<>(CONNECTION, new ByteArraySerializer(), new ByteArraySerializer());
        shelf = new DeadLetterShelf(() -> admin, CONNECTION, producer);
        for (int number = 0; number < 20_000; number++) {
            producer.send(letter(MANY, Topics.ALERTS.name(), number));
        }
        producer.send(letter(FEW, Topics.CASES.name(), 0)).get();
        producer.send(letter(UNCOUNTED, "reporting.statistics-sums-repartition", 0))
                .get();
        inTransactions(30);
    }

    /** As Kafka Streams puts aside: each transaction leaves a mark that takes an offset. */
    private static void inTransactions(int count) {
        try (Producer<byte[], byte[]> transactional = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka(), "transactional.id", "shelf"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            transactional.initTransactions();
            for (int number = 0; number < count; number++) {
                transactional.beginTransaction();
                transactional.send(letter(MARKED, Topics.CASES.name(), number));
                transactional.commitTransaction();
            }
        }
    }

    @AfterAll
    static void close() {
        producer.close();
        admin.close();
    }

    @Test
    void every_group_s_letters_are_on_a_shelf_of_their_own() {
        List<Shelf> all = shelf.shelves();

        assertThat(all)
                .contains(
                        new Shelf(MANY, "forestall.alerts", "shelf.many", 20_000),
                        new Shelf(UNCOUNTED, "forestall.statistics.daily", "shelf", 1))
                .isSortedAccordingTo((one, other) -> one.name().compareTo(other.name()));
        assertThat(all).filteredOn(one -> one.name().equals(MARKED)).allMatch(one -> one.atMost() == 60);
    }

    @Test
    void many_letters_are_read_a_page_at_a_time_and_each_once() {
        Some first = shelf.latest(MANY, null, 50);
        Some second = shelf.latest(MANY, first.before(), 50);

        assertThat(first.letters())
                .extracting(ShelvedLetter::offset)
                .startsWith(19_999L, 19_998L)
                .endsWith(19_950L);
        assertThat(second.letters())
                .extracting(ShelvedLetter::offset)
                .startsWith(19_949L)
                .hasSize(50);
        assertThat(shelf.latest(MANY, Map.of(MANY, 30L), 50))
                .satisfies(last -> assertThat(last.letters()).hasSize(30))
                .satisfies(last -> assertThat(last.before()).isEmpty());
    }

    @Test
    void marks_of_transactions_are_no_letters() {
        List<ShelvedLetter> read = new ArrayList<>();
        Some page = shelf.latest(MARKED, null, 8);
        read.addAll(page.letters());
        while (!page.before().isEmpty()) {
            page = shelf.latest(MARKED, page.before(), 8);
            read.addAll(page.letters());
        }

        assertThat(read).hasSize(30).extracting(ShelvedLetter::offset).doesNotHaveDuplicates();
    }

    @Test
    void all_shelves_together_are_read_to_their_end_without_a_gap() {
        List<String> wanted = List.of(MARKED, FEW, UNCOUNTED);
        List<ShelvedLetter> read = new ArrayList<>();
        // Without the one that has so many.
        Some page = new Some(List.of(), ends());
        do {
            page = shelf.latest(null, page.before(), 15);
            read.addAll(page.letters());
        } while (!page.before().isEmpty());

        assertThat(read.stream().filter(letter -> wanted.contains(letter.topic())))
                .hasSize(32)
                .doesNotHaveDuplicates();
        assertThat(read).noneMatch(letter -> letter.topic().equals(MANY));
    }

    private static Map<String, Long> ends() {
        Map<String, Long> ends = new java.util.HashMap<>();
        shelf.shelves().forEach(one -> ends.put(one.name(), Long.MAX_VALUE));
        ends.remove(MANY);
        return ends;
    }

    @Test
    void a_letter_says_where_it_comes_from_and_why() {
        ShelvedLetter letter = shelf.letter(FEW, 0).orElseThrow();

        assertThat(letter.reason()).isEqualTo("unreadable");
        assertThat(letter.message()).contains("expected one thing, found another");
        assertThat(letter.source()).isEqualTo(new ShelvedLetter.Source("forestall.cases", 2, 7L));
        assertThat(letter.key()).isEqualTo("key-0");
        assertThat(letter.id()).isEqualTo("id-0");
        assertThat(letter.again()).isNull();
        assertThat(shelf.letter(FEW, 1)).isEmpty();
        assertThat(shelf.letter(FEW, -1)).isEmpty();
        assertThat(shelf.letter(Topics.CASES.deadLetters("nobody"), 0)).isEmpty();
        assertThat(shelf.letter("forestall.cases", 0)).isEmpty();
    }

    @Test
    void a_letter_is_played_to_where_it_stood_as_it_was() {
        Played played = shelf.play(FEW, 0, "li.na", THEN.plusSeconds(60)).orElseThrow();

        ConsumerRecord<byte[], byte[]> again = Records.ofKey(Topics.CASES.name(), "key-0").stream()
                .filter(record -> record.offset() == played.offset() && record.partition() == played.partition())
                .findFirst()
                .orElseThrow();
        assertThat(new String(again.value(), StandardCharsets.UTF_8)).isEqualTo("value-0");
        assertThat(again.timestamp()).isEqualTo(THEN.toEpochMilli());
        assertThat(again.headers())
                .extracting(header -> header.key())
                .containsExactly("ce_id", "replay-of", "replay-by", "replay-time");
        assertThat(Records.header(again, "replay-of")).isEqualTo(FEW + "@0");
        assertThat(Records.header(again, "replay-by")).isEqualTo("li.na");
        assertThat(Records.header(again, "replay-time")).isEqualTo("2026-11-14T01:01:00Z");
    }

    @Test
    void a_letter_that_comes_back_says_which_it_was() {
        ConsumerRecord<byte[], byte[]> letter = record(
                FEW,
                5,
                DeadLetterRecord.of(
                        record(Topics.CASES.name(), 9, new ProducerRecord<>("", null, null)),
                        FEW,
                        "shelf.few",
                        DeadLetter.Reason.UNREADABLE,
                        new IllegalStateException("no"),
                        THEN));
        ConsumerRecord<byte[], byte[]> played =
                record(Topics.CASES.name(), 10, DeadLetterRecord.again(letter, Topics.CASES.name(), "li.na", THEN));
        ConsumerRecord<byte[], byte[]> back = record(
                FEW,
                6,
                DeadLetterRecord.of(
                        played,
                        FEW,
                        "shelf.few",
                        DeadLetter.Reason.NOT_APPLICABLE,
                        new IllegalStateException("no"),
                        THEN));

        assertThat(ShelvedLetter.of(back).again()).isEqualTo(new ShelvedLetter.Again(FEW + "@5", "li.na", THEN));
        assertThat(ShelvedLetter.of(back).source().offset()).isEqualTo(10L);
        assertThat(back.headers().headers("dead-letter-reason")).hasSize(1);
        assertThat(DeadLetterRecord.again(back, Topics.CASES.name(), "wang", THEN)
                        .headers()
                        .headers("replay-of"))
                .hasSize(1);
    }

    @Test
    void what_stood_between_the_steps_of_a_count_is_not_played() {
        assertThat(DeadLetterShelf.playable(shelf.letter(UNCOUNTED, 0).orElseThrow()))
                .isEmpty();
        assertThat(shelf.play(UNCOUNTED, 0, "li.na", THEN)).isEmpty();
        assertThat(DeadLetterShelf.playable(shelf.letter(FEW, 0).orElseThrow())).isEqualTo(Optional.of(Topics.CASES));
    }

    /** Somebody wrote it there by hand: it says another topic than its shelf. */
    @Test
    void a_letter_is_not_played_to_another_topic_than_its_shelf_s() {
        ConsumerRecord<byte[], byte[]> forged = record(FEW, 1, letter(FEW, Topics.ALERTS.name(), 1));

        assertThat(DeadLetterShelf.playable(ShelvedLetter.of(forged))).isEmpty();
    }

    @Test
    void a_broker_that_is_away_is_trouble_that_passes() {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "localhost:1");
        try (Admin lost = Admin.create(
                Map.of("bootstrap.servers", "localhost:1", "request.timeout.ms", 300, "default.api.timeout.ms", 500))) {
            DeadLetterShelf away = new DeadLetterShelf(() -> lost, nowhere, producer);

            assertThatThrownBy(away::shelves).matches(Trouble::passes);
        }
    }

    private static ProducerRecord<byte[], byte[]> letter(String shelf, String source, int number) {
        ProducerRecord<byte[], byte[]> untouched = new ProducerRecord<>(
                source,
                null,
                ("key-" + number).getBytes(StandardCharsets.UTF_8),
                ("value-" + number).getBytes(StandardCharsets.UTF_8));
        untouched.headers().add("ce_id", ("id-" + number).getBytes(StandardCharsets.UTF_8));
        return DeadLetterRecord.of(
                record(source, 7, untouched),
                shelf,
                "shelf",
                DeadLetter.Reason.UNREADABLE,
                new IllegalStateException("expected one thing, found another"),
                THEN);
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, long offset, ProducerRecord<byte[], byte[]> of) {
        return new ConsumerRecord<>(
                topic,
                2,
                offset,
                THEN.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                of.key(),
                of.value(),
                new RecordHeaders(of.headers().toArray()),
                Optional.empty());
    }
}
