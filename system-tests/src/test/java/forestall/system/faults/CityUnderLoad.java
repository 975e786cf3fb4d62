package forestall.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.clock.AgreedClock;
import forestall.local.TestStacks;
import forestall.local.process.Directories;
import forestall.local.supervision.Instance;
import forestall.local.supervision.Part;
import forestall.local.supervision.PortPlan;
import forestall.local.supervision.Stack;
import forestall.simulator.city.City;
import forestall.simulator.city.CityClock;
import forestall.simulator.city.CityReport;
import forestall.simulator.city.CitySettings;
import forestall.simulator.city.Progress;
import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.scenario.Minutes;
import forestall.simulator.interfaces.Addresses;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A stack whose time is an hour a minute, and people who use it while something is broken. Each load is a ledger of its own; what an earlier
 * one left behind stays.
 */
final class CityUnderLoad implements AutoCloseable {

    private static final double SPEED = 60;
    private static final int OPERATORS = 40;

    /** About half of what two processors can carry to its end: calls, visits, files and figures included. */
    private static final int ALERTS_A_SECOND = 3;

    /** For which there are ports; of each service only the first runs. */
    static final int INSTANCES = 4;

    /** By the machine's clock: longer than any fault lasts. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration CATCHING_UP = Duration.ofMinutes(3);

    private static final Path DIRECTORY = Path.of("target", "faults");
    private static boolean prepared;

    private final Path directory;
    private final Stack stack;
    private final AgreedClock clock;
    private int loads;

    private CityUnderLoad(Path directory, Stack stack, AgreedClock clock) {
        this.directory = directory;
        this.stack = stack;
        this.clock = clock;
    }

    static CityUnderLoad begin() {
        return begin(Map.of());
    }

    /**
     * Services whose clocks do not agree.
     *
     * @param apart by how much some are ahead of the others
     */
    static CityUnderLoad begin(Map<Part, Duration> apart) {
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(DIRECTORY), "run");
            return begin(directory, directory.resolve("stack"), apart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the stack leaves behind in a place of its own. */
    static CityUnderLoad begin(Path ledgers, Path state, Map<Part, Duration> apart) {
        OwnTime time = new OwnTime(Instant.parse("2017-11-14T00:00:00Z"), SPEED, Instant.now(), null);
        List<Instance> all = Part.all().stream()
                .filter(Part::isService)
                .flatMap(service -> Instance.of(service, INSTANCES).stream())
                .toList();
        startsAreQuick();
        Stack stack = time.started(TestStacks.in(state).ports(PortPlan.free(all)), apart);
        return new CityUnderLoad(ledgers, stack, time.clock());
    }

    /** As where Forestall is in use: what a start needs is worked out ahead of time, by one that nobody measures. */
    private static synchronized void startsAreQuick() {
        if (prepared) {
            return;
        }
        Path state = DIRECTORY.resolve("first-start");
        TestStacks.in(state).recordingStarts().start().close();
        Directories.delete(state);
        prepared = true;
    }

    Stack stack() {
        return stack;
    }

    Everybody everybody() {
        return new Everybody(Addresses.of(stack.environment()));
    }

    /** The same people, who ask any of the instances of each service. */
    Everybody everybodyAtAny() {
        return new Everybody(new Addresses(
                URI.create(stack.address(Part.IDENTITY)),
                instances(Part.INTAKE),
                instances(Part.DISPATCH),
                instances(Part.CASE),
                instances(Part.REPORTING)));
    }

    private List<URI> instances(Part service) {
        return stack.ports().addresses(service).stream().map(URI::create).toList();
    }

    Instant now() {
        return clock.instant();
    }

    /** Starts the first instances of parts that have ended by themselves; in the order in which they need each other. */
    List<Instance> restartWhatEnded() {
        List<Instance> ended = Part.all().stream()
                .map(Instance::first)
                .filter(instance -> !stack.isRunning(instance))
                .toList();
        ended.forEach(instance -> stack.start(instance));
        return ended;
    }

    /** Begins: alerts for so long by the machine's clock, {@value #ALERTS_A_SECOND} a second, spread by the seed. */
    Load load(Duration machineTime, long seed) {
        return load(machineTime, seed, everybody());
    }

    /** The same by people who go elsewhere. */
    Load load(Duration machineTime, long seed, Everybody everybody) {
        return load(alertsIn(machineTime), machineTime, seed, everybody);
    }

    /** Begins: so many alerts within that time of the machine. */
    Load load(int alerts, Duration machineTime, long seed) {
        return load(alerts, machineTime, seed, everybody());
    }

    /** How many a load of that length has. */
    static int alertsIn(Duration machineTime) {
        return Math.toIntExact(machineTime.toSeconds() * ALERTS_A_SECOND);
    }

    private Load load(int alerts, Duration machineTime, long seed, Everybody everybody) {
        loads++;
        int minutes = (int) (machineTime.toSeconds() * SPEED / 60);
        Path file = directory.resolve("ledger-" + loads + ".ndjson");
        CitySettings settings = new CitySettings(
                new Minutes(clock.instant(), minutes, alerts),
                seed,
                "load-" + loads,
                loads * 100_000,
                OPERATORS,
                PATIENCE);
        AtomicLong taken = new AtomicLong();
        CompletableFuture<CityReport> played = CompletableFuture.supplyAsync(
                () -> {
                    try (Ledger ledger = Ledger.begin(file)) {
                        return new City(everybody, settings, CityClock.agreed(clock))
                                .play(ledger, progress -> taken.set(alerts(progress)));
                    }
                },
                task -> Thread.ofPlatform().name("load").start(task));
        System.out.printf("%nSeed %d at %s%n", seed, FaultTable.COMMIT);
        return new Load(settings.run(), file, taken, played);
    }

    private static long alerts(Progress progress) {
        return progress.counts().get(What.ALERTS);
    }

    /** What happens in a load, and what it comes to. */
    final class Load {

        private final String name;
        private final Path ledger;
        private final AtomicLong taken;
        private final CompletableFuture<CityReport> played;

        private Load(String name, Path ledger, AtomicLong taken, CompletableFuture<CityReport> played) {
            this.name = name;
            this.ledger = ledger;
            this.taken = taken;
            this.played = played;
        }

        /** Returns when so many alerts have been acknowledged. */
        void awaitAlerts(long count) throws InterruptedException {
            while (taken.get() < count) {
                assertThat(played)
                        .as("the load is over before anything was broken")
                        .isNotDone();
                Thread.sleep(100);
            }
        }

        boolean isOver() {
            return played.isDone();
        }

        /** Nothing is broken behind a load's back. */
        void isUnderWay() {
            assertThat(played).as("the load is over before something is broken").isNotDone();
        }

        /** Its alerts go by this, a hyphen and their number from 1. */
        String name() {
            return name;
        }

        /** Waits for its end. */
        CityReport ends() {
            return played.join();
        }

        /** Waits for its end; fails with every difference between its ledger and what is stored. */
        CityReport endsAndAgrees() {
            CityReport report = ends();
            for (What done : List.of(What.ALERTS, What.CALLS, What.VISITS)) {
                assertThat(report.counts().get(done)).as(done.words()).isPositive();
            }
            Agreement.between(ledger, stack, false, CATCHING_UP);
            return report;
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
