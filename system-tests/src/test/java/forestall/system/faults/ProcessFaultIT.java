package forestall.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.local.process.Directories;
import forestall.local.supervision.Instance;
import forestall.local.supervision.Part;
import forestall.simulator.city.CityReport;
import forestall.simulator.interfaces.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes that die, stand still, or forget. {@code -Dforestall.faults.seed=N} repeats the people, the alerts and the moments; who is in the
 * middle of what when something breaks is not to be repeated.
 */
@Tag("faults")
class ProcessFaultIT {

    private static final long SEED = FaultTable.SEED;
    private static final int TIMES = 5;
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private CityUnderLoad city;

    @BeforeEach
    void a_city() {
        city = CityUnderLoad.begin();
    }

    @AfterEach
    void ends() {
        city.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"INTAKE", "DISPATCH", "CASE", "REPORTING"})
    void a_service_is_killed_five_times(Part service) throws Exception {
        Random random = new Random(SEED + service.ordinal());
        CityUnderLoad.Load load = city.load(Duration.ofSeconds(180), random.nextLong());
        load.awaitAlerts(50);
        List<Duration> recoveries = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Thread.sleep(random.nextInt(1_000, 6_000));
            Recovery recovery = new Recovery(city.everybody(), city.now());
            load.isUnderWay();
            city.stack().kill(service);
            recovery.begins();
            city.stack().start(service);
            recoveries.add(recovery.took());
        }
        CityReport report = load.endsAndAgrees();
        FaultTable.row(
                "`kill -9` of " + service.label() + ", five times",
                report,
                service == Part.REPORTING ? A_MINUTE : HALF_A_MINUTE,
                recoveries);
    }

    @Test
    void the_broker_is_killed_and_nothing_is_promised_meanwhile() throws Exception {
        CityUnderLoad.Load load = city.load(Duration.ofSeconds(100), SEED);
        load.awaitAlerts(100);
        Recovery recovery = new Recovery(city.everybody(), city.now());
        city.stack().kill(Part.BROKER);
        Answer meanwhile =
                city.everybody().feed().post("/v1/alerts", MadeUpAlert.of("while-the-broker-is-away", 1, city.now()));
        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(meanwhile.retryAfter()).isPositive();
        recovery.begins();
        city.stack().start(Part.BROKER);
        Duration took = recovery.took();
        FaultTable.row(
                "broker `kill -9`, intake answers 503, broker restarted (from there)",
                load.endsAndAgrees(),
                HALF_A_MINUTE,
                List.of(took));
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"POSTGRES", "DOCUMENTS"})
    void a_store_is_stopped_at_once_and_restarted(Part store) throws Exception {
        CityUnderLoad.Load load = city.load(Duration.ofSeconds(100), SEED + 1);
        load.awaitAlerts(100);
        Recovery recovery = new Recovery(city.everybody(), city.now());
        // The stand-in keeps for 50 ms in memory what it has acknowledged; PostgreSQL keeps it on the disk.
        if (store == Part.DOCUMENTS) {
            city.stack().stop(store);
        } else {
            city.stack().kill(store);
        }
        recovery.begins();
        city.stack().start(store);
        Duration took = recovery.took();
        FaultTable.row(
                store == Part.DOCUMENTS
                        ? "document store (the stand-in) stopped and restarted"
                        : store.label() + " stopped at once (`kill -9`) and restarted",
                load.endsAndAgrees(),
                HALF_A_MINUTE,
                List.of(took));
    }

    @Test
    void dispatch_and_the_broker_are_killed_at_once() throws Exception {
        CityUnderLoad.Load load = city.load(Duration.ofSeconds(100), SEED + 2);
        load.awaitAlerts(100);
        Recovery recovery = new Recovery(city.everybody(), city.now());
        city.stack().kill(Part.BROKER);
        city.stack().kill(Part.DISPATCH);
        recovery.begins();
        city.stack().start(Part.BROKER);
        city.stack().start(Part.DISPATCH);
        Duration took = recovery.took();
        FaultTable.row("dispatch and the broker at once", load.endsAndAgrees(), Duration.ofSeconds(90), List.of(took));
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"DISPATCH", "CASE"})
    void a_consumer_stands_still_until_the_broker_takes_it_for_dead(Part service) throws Exception {
        CityUnderLoad.Load load = city.load(Duration.ofSeconds(120), SEED + 3);
        load.awaitAlerts(100);
        city.stack().start(new Instance(service, 2));
        Recovery recovery = new Recovery(city.everybody(), city.now());
        load.isUnderWay();
        signal("STOP", service);
        try {
            // Longer than forestall.messaging.session-timeout: the second instance takes over what the first has in
            // hand.
            Thread.sleep(Duration.ofSeconds(25));
        } finally {
            signal("CONT", service);
        }
        recovery.begins();
        Duration took = recovery.took();
        FaultTable.row(
                service.label() + " frozen for 25 s (`SIGSTOP`), another instance takes over, it wakes",
                load.endsAndAgrees(),
                Duration.ofSeconds(15),
                List.of(took));
    }

    @Test
    void the_statistics_lose_their_working_state() throws Exception {
        CityUnderLoad.Load load = city.load(Duration.ofSeconds(100), SEED + 4);
        load.awaitAlerts(100);
        Recovery recovery = new Recovery(city.everybody(), city.now());
        Path state = Path.of(city.stack().environment().get("FORESTALL_REPORTING_STATE"));
        city.stack().kill(Part.REPORTING);
        recovery.begins();
        Directories.delete(state);
        city.stack().start(Part.REPORTING);
        Duration took = recovery.took();
        FaultTable.row("reporting's state directory wiped", load.endsAndAgrees(), Duration.ofMinutes(3), List.of(took));
    }

    private void signal(String signal, Part service) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(
                        "kill", "-" + signal, String.valueOf(city.stack().pid(service)))
                .start();
        assertThat(kill.waitFor()).isZero();
    }
}
