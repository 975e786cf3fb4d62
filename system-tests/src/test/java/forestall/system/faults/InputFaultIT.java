package forestall.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Topic;
import forestall.events.Topics;
import forestall.local.supervision.Part;
import forestall.simulator.city.CityReport;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.paging.Pages;
import forestall.system.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What comes in is not as it should be, while people work: too often, out of order, of another shape, by newer programs. */
@Tag("faults")
class InputFaultIT {

    private static final long SEED = FaultTable.SEED;
    /** Of each topic: the statistics, and the service that acts on it. */
    private static final int READERS = 2;

    private static final int WITH_ANOTHER_BODY = 100;
    private static final Duration LOAD = Duration.ofSeconds(150);

    private CityUnderLoad city;

    @BeforeEach
    void a_city() {
        city = CityUnderLoad.begin();
    }

    @AfterEach
    void ends() {
        city.close();
    }

    @Test
    void a_third_of_all_events_comes_twice_and_out_of_order_and_alerts_come_with_another_body() throws Exception {
        CityUnderLoad.Load load = city.load(LOAD, SEED);
        try (Echo echo = Echo.of(city.stack().bootstrapServers(), 0.3, Duration.ofSeconds(5), SEED)) {
            load.awaitAlerts(300);
            Random random = new Random(SEED);
            for (int time = 0; time < WITH_ANOTHER_BODY; time++) {
                String taken = load.name() + "-" + random.nextInt(1, 250);
                Answer again = city.everybody().feed().post("/v1/alerts", MadeUpAlert.of(taken, time, city.now()));
                assertThat(again.status()).isEqualTo(202);
            }
            load.ends();
            assertThat(echo.echoes()).isGreaterThan(CityUnderLoad.alertsIn(LOAD));
        }
        FaultTable.row(
                "30 %% of all events once more, up to 5 s later; %d alerts again with another body"
                        .formatted(WITH_ANOTHER_BODY),
                load.endsAndAgrees());
    }

    @Test
    void senders_of_nonsense_and_slow_ones_keep_no_neighbour_waiting() throws Exception {
        CityUnderLoad.Load load = city.load(LOAD, SEED + 1);
        load.awaitAlerts(50);
        long before = LiveHeap.bytes(city.stack().pid(Part.INTAKE));
        Nonsense nonsense = Nonsense.of(city);
        SlowClients slow = SlowClients.of(city, 200);
        Neighbour neighbour = Neighbour.of(city);
        try (nonsense;
                slow;
                neighbour) {
            load.awaitAlerts(300);
        }
        long after = LiveHeap.bytes(city.stack().pid(Part.INTAKE));

        assertThat(nonsense.answers())
                .isNotEmpty()
                .allSatisfy((what, answers) ->
                        assertThat(answers).as(what).isNotEmpty().allMatch(status -> status / 100 == 4));
        assertThat(slow.answers()).as("what slow clients were told").contains("408");
        assertThat(neighbour.longest()).as("the longest wait of a neighbour").isLessThan(Duration.ofSeconds(1));
        assertThat(after - before).as("bytes that live longer").isLessThan(16 << 20);
        FaultTable.row(
                "malformed, wrong schema, 2 MB, 100,000 levels deep, 200 slow clients; a neighbour's longest of %d waits %d ms, live heap %+d kB"
                        .formatted(neighbour.waits(), neighbour.longest().toMillis(), (after - before) / 1024),
                load.endsAndAgrees());
    }

    @Test
    void a_poison_record_in_every_partition_is_put_aside_and_played_twice() throws Exception {
        CityUnderLoad.Load load = city.load(LOAD, SEED + 2);
        load.awaitAlerts(100);
        Set<String> before = letters();
        Recovery recovery = new Recovery(city.everybody(), city.now());
        recovery.begins();
        List<ProducerRecord<String, byte[]>> poison = poison();
        new Wire(city.stack().bootstrapServers()).put(poison);
        Duration took = recovery.took();

        Set<String> poisoned = new HashSet<>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            poisoned.clear();
            letters().stream().filter(letter -> !before.contains(letter)).forEach(poisoned::add);
            assertThat(poisoned).hasSize(READERS * poison.size());
        });
        Caller supervisor = city.everybody().supervisor();
        for (String letter : List.copyOf(poisoned)) {
            Answer once = supervisor.post("/v1/dead-letters/" + letter + "/replay", Map.of());
            Answer twice = supervisor.post("/v1/dead-letters/" + letter + "/replay", Map.of());
            assertThat(once.status()).isEqualTo(200);
            assertThat(twice.body().path("replay")).isEqualTo(once.body().path("replay"));
        }
        FaultTable.row(
                "a poison record in each of %d partitions; its %d dead letters played twice"
                        .formatted(poison.size(), poisoned.size()),
                load.endsAndAgrees(),
                Duration.ofSeconds(10),
                List.of(took));
        assertThat(letters())
                .as("each was played once, and came back from all who read its topic")
                .hasSize(before.size() + poisoned.size() + READERS * poisoned.size());
    }

    @Test
    void a_newer_intake_tells_more_than_anybody_reads() throws Exception {
        CityUnderLoad.Load load = city.load(LOAD, SEED + 3);
        load.awaitAlerts(300);
        Set<String> before = letters();
        NewerAlerts newer = new NewerAlerts(new Wire(city.stack().bootstrapServers()), load);
        newer.put(200);
        CityReport report = load.endsAndAgrees();
        assertThat(letters()).as("dead letters").isEqualTo(before);
        newer.are_all_taken_up(city.everybody());
        FaultTable.row(
                "200 alerts of a newer intake, with fields that nobody knows and without those that may be absent",
                report);
    }

    /** Topic and offset of each, as a path. */
    private Set<String> letters() {
        Set<String> all = new HashSet<>();
        for (JsonNode letter : Pages.all("/v1/dead-letters", city.everybody().supervisor()::get)) {
            all.add(letter.path("topic").asString() + "/"
                    + letter.path("offset").asLong());
        }
        return all;
    }

    /** Of three kinds in turn: no event at all, an event of an unknown type, a known one whose body is broken off. */
    private List<ProducerRecord<String, byte[]>> poison() {
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                byte[] body = (partition % 3 == 2 ? "{\"victimId\":" : "{}").getBytes(UTF_8);
                ProducerRecord<String, byte[]> record =
                        new ProducerRecord<>(topic.name(), partition, "poison-" + partition, body);
                if (partition % 3 != 0) {
                    Map.of(
                                    "ce_specversion",
                                    "1.0",
                                    "ce_id",
                                    UUID.randomUUID().toString(),
                                    "ce_source",
                                    "/poison",
                                    "ce_type",
                                    partition % 3 == 1 ? "forestall.Unheard.v7" : "forestall.CallFlagged.v1",
                                    "ce_time",
                                    city.now().toString())
                            .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
                }
                all.add(record);
            }
        }
        return all;
    }
}
