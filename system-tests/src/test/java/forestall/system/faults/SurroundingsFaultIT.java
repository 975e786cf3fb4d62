package forestall.system.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forestall.events.Topics;
import forestall.local.supervision.Instance;
import forestall.local.supervision.Part;
import forestall.simulator.city.CityReport;
import forestall.system.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clocks that do not agree, neighbours that come and go, a disk without space; each in a city of its own. */
@Tag("faults")
class SurroundingsFaultIT {

    private static final long SEED = FaultTable.SEED;
    private static final Duration LOAD = Duration.ofSeconds(150);
    private static final Duration LONG_LOAD = Duration.ofMinutes(6);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.DISPATCH, Part.CASE, Part.REPORTING);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path directory;

    @Test
    void clocks_are_ten_minutes_apart_and_deadlines_count_from_the_receipt() throws Exception {
        try (CityUnderLoad city = CityUnderLoad.begin(
                Map.of(Part.INTAKE, TEN_MINUTES, Part.CASE, TEN_MINUTES, Part.REPORTING, TEN_MINUTES.negated()))) {
            CityReport report = city.load(LOAD, SEED).endsAndAgrees();
            deadlines_count_from_the_receipt(city);
            FaultTable.row(
                    "intake and case ten minutes ahead of dispatch and the people, reporting ten behind", report);
        }
    }

    private static void deadlines_count_from_the_receipt(CityUnderLoad city) {
        Map<String, Duration> call =
                Map.of("RED", Duration.ofMinutes(5), "ORANGE", Duration.ofMinutes(30), "YELLOW", Duration.ofHours(24));
        List<ConsumerRecord<String, byte[]>> opened = new Wire(city.stack().bootstrapServers())
                .everything(Topics.INTERVENTIONS.name()).stream()
                        .filter(record -> Wire.type(record).equals("InterventionOpened"))
                        .toList();
        assertThat(opened).isNotEmpty().allSatisfy(record -> {
            JsonNode event = JSON.readTree(record.value());
            Instant received =
                    Instant.parse(event.path("call").path("receivedAt").asString());
            Instant callBy =
                    Instant.parse(event.path("deadlines").path("callBy").asString());
            assertThat(Duration.between(received, callBy))
                    .as("from receipt to the first call, %s", event.path("grade"))
                    .isCloseTo(call.get(event.path("grade").asString()), Duration.ofMillis(1));
        });
    }

    @Test
    void of_three_instances_of_each_service_one_leaves_and_one_joins_every_twenty_seconds() throws Exception {
        Random random = new Random(SEED);
        try (CityUnderLoad city = CityUnderLoad.begin()) {
            List<Instance> away = new ArrayList<>();
            for (Part service : SERVICES) {
                city.stack().start(new Instance(service, 2));
                city.stack().start(new Instance(service, 3));
                away.add(new Instance(service, CityUnderLoad.INSTANCES));
            }
            CityUnderLoad.Load load = city.load(LONG_LOAD, SEED, city.everybodyAtAny());
            load.awaitAlerts(50);
            int changes = 0;
            while (!load.isOver()) {
                int service = changes % SERVICES.size();
                Instance leaving = leaving(city, SERVICES.get(service), random);
                city.stack().start(away.set(service, leaving));
                // In order and at once in turn: a rolling restart, and a machine that is gone.
                if (changes / SERVICES.size() % 2 == 0) {
                    city.stack().stop(leaving);
                } else {
                    city.stack().kill(leaving);
                }
                changes++;
                Thread.sleep(EVERY);
            }
            assertThat(changes).as("instances that left").isGreaterThanOrEqualTo(2 * SERVICES.size());
            FaultTable.row(
                    "three instances of each service; %d times, another joined and one left (stopped or killed)"
                            .formatted(changes),
                    load.endsAndAgrees());
        }
    }

    private static Instance leaving(CityUnderLoad city, Part service, Random random) {
        List<Instance> running = city.stack().running().stream()
                .filter(instance -> instance.part() == service)
                .toList();
        return running.get(random.nextInt(running.size()));
    }

    @Test
    void the_disk_is_full_for_a_minute() throws Exception {
        assumeTrue(SmallDisk.isPossible(), "only root on Linux may mount a small disk");
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"));
                CityUnderLoad city = CityUnderLoad.begin(directory, disk.path().resolve("stack"), Map.of())) {
            CityUnderLoad.Load load = city.load(Duration.ofSeconds(200), SEED);
            load.awaitAlerts(100);
            Recovery recovery = new Recovery(city.everybody(), city.now());
            disk.fill();
            Thread.sleep(Duration.ofMinutes(1));
            disk.free();
            recovery.begins();
            List<Instance> died = city.restartWhatEnded();
            // The stand-in for MongoDB goes on without its file once it could not be written.
            if (!died.contains(Instance.first(Part.DOCUMENTS))) {
                city.stack().kill(Part.DOCUMENTS);
                city.stack().start(Part.DOCUMENTS);
            }
            Duration took = recovery.took();
            FaultTable.row(
                    "disk full for a minute, under everything (ended by it and started again: %s)"
                            .formatted(died.stream().map(Instance::label).toList()),
                    load.endsAndAgrees(),
                    Duration.ofSeconds(90),
                    List.of(took));
        }
    }
}
