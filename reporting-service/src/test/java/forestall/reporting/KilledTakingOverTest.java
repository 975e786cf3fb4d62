package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.statistics.StatisticsTopics;
import forestall.local.TestInfrastructure;
import forestall.local.process.Child;
import forestall.local.process.Guard;
import forestall.reporting.histories.EmptyBroker;
import forestall.reporting.histories.Feed;
import forestall.reporting.histories.MadeHistories;
import forestall.reporting.streams.Edition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A taking over has stopped the count of the service, and has not committed yet: now the command is killed, or the service, or both. The
 * tests build on each other.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledTakingOverTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String MONTH =
            "/v1/statistics/daily?from=2017-11-01&to=2017-11-30&by=district,station,scamType,grade,ageBand";

    @TempDir
    static Path directory;

    private final String kafka = TestInfrastructure.kafka();
    private RunningReporting reporting;
    private Path state;
    private String rows;

    /** An open transaction in a published topic: nobody can take over until it ends. */
    private final class Hold implements AutoCloseable {

        private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "transactional.id", "holds-back"),
                new ByteArraySerializer(),
                new ByteArraySerializer());

        private Hold() {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(StatisticsTopics.DAILY, 0, utf8("{}"), utf8("{}")));
            producer.flush();
        }

        @Override
        public void close() {
            producer.abortTransaction();
            producer.close();
        }
    }

    @BeforeAll
    void start() {
        EmptyBroker.withSources(kafka, 3);
        state = directory.resolve("state");
        reporting = new RunningReporting(state);
        Feed.all(kafka, MadeHistories.someOfAMonth(17));
        reporting.awaitCounted();
        rows = rows();
    }

    @AfterAll
    void stop() {
        reporting.close();
        EmptyBroker.at(kafka);
    }

    @Test
    @Order(1)
    void the_command_is_killed_and_the_next_one_takes_over() throws Exception {
        try (Hold _ = new Hold();
                RecountCommand _ = betweenPauseAndCommit()) {
            assertThat(rows()).isEqualTo(rows);
        }

        takeOverAfterwards();
    }

    @Test
    @Order(2)
    void the_service_is_killed_and_the_command_takes_over_without_it() throws Exception {
        reporting.close();
        try (Guard guard = Guard.post()) {
            Child service = aServiceThatCounts(guard);
            Hold hold = new Hold();
            try (RecountCommand command = betweenPauseAndCommit()) {
                service.kill();
                hold.close();

                assertThat(command.status()).isZero();
            }
        }
        reporting = new RunningReporting(state);
        sameFiguresByOneEdition();
    }

    @Test
    @Order(3)
    void both_are_killed_and_the_next_command_takes_over() throws Exception {
        reporting.close();
        try (Guard guard = Guard.post()) {
            Child service = aServiceThatCounts(guard);
            try (Hold _ = new Hold();
                    RecountCommand _ = betweenPauseAndCommit()) {
                service.kill();
            }
        }

        reporting = new RunningReporting(state);
        takeOverAfterwards();
    }

    @Test
    @Order(4)
    void the_command_is_killed_when_it_has_committed_and_the_service_goes_on_with_the_new_count() throws Exception {
        try (RecountCommand command = RecountCommand.start(state, "--switch")) {
            command.awaitSaid("is in force;");
            command.awaitSaid("published cells changed");
        }

        reporting.awaitCounted();
        assertThat(rows()).isEqualTo(rows);
        takeOverAfterwards();
    }

    /** The command, when both counts have stopped for it. */
    private RecountCommand betweenPauseAndCommit() throws Exception {
        RecountCommand command = RecountCommand.start(state, "--switch");
        command.awaitSaid("waiting for ");
        await().atMost(PATIENCE).until(() -> counting().isEmpty());
        return command;
    }

    private Child aServiceThatCounts(Guard guard) {
        Child service = KilledReporting.start(kafka, state, directory.resolve("service.log"), guard);
        await().atMost(PATIENCE).until(() -> !counting().isEmpty());
        return service;
    }

    private void takeOverAfterwards() {
        await().atMost(PATIENCE).until(() -> {
            RecountCommand.Ran ran = RecountCommand.run(state, "--switch");
            return ran.status() == 0 && ran.said().contains("; 0 published cells changed");
        });
        sameFiguresByOneEdition();
    }

    /** Also when all is told once more. */
    private void sameFiguresByOneEdition() {
        reporting.awaitCounted();
        assertThat(rows()).isEqualTo(rows);
        Feed.all(kafka, MadeHistories.someOfAMonth(17));
        reporting.awaitCounted();
        assertThat(rows()).isEqualTo(rows);
        await().atMost(PATIENCE)
                .until(() -> EmptyBroker.topics(kafka).stream()
                                .filter(topic -> topic.endsWith("-facts-repartition"))
                                .count()
                        == 1);
    }

    /** Groups of editions that somebody is in. */
    private List<String> counting() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            List<String> editions = admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .filter(group -> Edition.ofApplication(group).isPresent())
                    .toList();
            return admin.describeConsumerGroups(editions).all().get().values().stream()
                    .filter(group -> !group.members().isEmpty())
                    .map(group -> group.groupId())
                    .toList();
        }
    }

    private String rows() {
        return reporting.get(MONTH, "analyst").body().path("rows").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
