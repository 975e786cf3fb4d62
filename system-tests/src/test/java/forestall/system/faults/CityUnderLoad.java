package forestall.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.clock.AgreedClock;
import forestall.local.TestStacks;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A stack whose time is two hours a minute, and people who use it while something is broken. Each load is a ledger of its own; what an earlier
 * one left behind stays.
 */
final class CityUnderLoad implements AutoCloseable {

    private static final double SPEED = 120;
    private static final int OPERATORS = 12;

    /** By the machine's clock: longer than any fault lasts. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration CATCHING_UP = Duration.ofMinutes(3);

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
        try {
            Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "faults")), "run");
            OwnTime time = new OwnTime(Instant.parse("2017-11-14T00:00:00Z"), SPEED, Instant.now(), null);
            Stack stack = time.started(TestStacks.in(directory.resolve("stack")).recordingStarts());
            return new CityUnderLoad(directory, stack, time.clock());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stack stack() {
        return stack;
    }

    Everybody everybody() {
        return new Everybody(Addresses.of(stack.environment()));
    }

    Instant now() {
        return clock.instant();
    }

    /** Begins: so many alerts within that time of the machine, spread by the seed. */
    Load load(int alerts, Duration machineTime, long seed) {
        loads++;
        int minutes = (int) (machineTime.toSeconds() * SPEED / 60);
        Path file = directory.resolve("ledger-" + loads + ".ndjson");
        CitySettings settings = new CitySettings(
                new Minutes(clock.instant(), minutes, Math.max(1, alerts / minutes)),
                seed,
                "load-" + loads,
                loads * 100_000,
                OPERATORS,
                PATIENCE);
        AtomicLong taken = new AtomicLong();
        CompletableFuture<CityReport> played = CompletableFuture.supplyAsync(
                () -> {
                    try (Ledger ledger = Ledger.begin(file)) {
                        return new City(everybody(), settings, CityClock.agreed(clock))
                                .play(ledger, progress -> taken.set(alerts(progress)));
                    }
                },
                task -> Thread.ofPlatform().name("load").start(task));
        return new Load(file, taken, played);
    }

    private static long alerts(Progress progress) {
        return progress.counts().get(What.ALERTS);
    }

    /** What happens in a load, and what it comes to. */
    final class Load {

        private final Path ledger;
        private final AtomicLong taken;
        private final CompletableFuture<CityReport> played;

        private Load(Path ledger, AtomicLong taken, CompletableFuture<CityReport> played) {
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

        /** Waits for its end; fails with every difference between its ledger and what is stored. */
        CityReport endsAndAgrees() {
            CityReport report = played.join();
            assertThat(report.counts().get(What.ALERTS))
                    .as("alerts acknowledged")
                    .isPositive();
            Agreement.between(ledger, stack, false, CATCHING_UP);
            return report;
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
