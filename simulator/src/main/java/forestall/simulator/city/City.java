package forestall.simulator.city;

import forestall.simulator.city.acting.Counts;
import forestall.simulator.city.acting.Directory;
import forestall.simulator.city.acting.Everyone;
import forestall.simulator.city.acting.Sending;
import forestall.simulator.city.acting.Time;
import forestall.simulator.city.people.Month;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Ledger;
import java.time.Duration;
import java.util.function.Consumer;

/** One simulation, from the plan to the books. */
public final class City {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Everybody everybody;
    private final CitySettings settings;
    private final CityClock clock;

    public City(Everybody everybody, CitySettings settings, CityClock clock) {
        this.everybody = everybody;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Plays it.
     *
     * @param told of how far it is, every second of the machine's clock
     * @throws IllegalArgumentException when there cannot be a plan
     * @throws forestall.simulator.patience.StepFailure when the books do not come to say what they are to say
     */
    public CityReport play(Ledger ledger, Consumer<Progress> told) {
        long began = System.nanoTime();
        Counts counts = new Counts();
        Time time = new Time(
                clock.clock(), clock::machineTimeUntil, settings.scenario().closes());
        Sending sending = new Sending(ledger, time, counts, settings.patience());
        Directory directory = new Directory(everybody, sending);
        Month month = Month.of(
                settings.scenario(), settings.seed(), directory.homes(), settings.run(), settings.telephones());
        Everyone everyone =
                new Everyone(everybody, sending, settings.scenario(), settings.seed(), settings.operators());
        Thread telling = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                told.accept(new Progress(
                        settings.scenario(),
                        time.now(),
                        everyone.posted(),
                        month.alerts().size(),
                        counts,
                        began(began)));
                try {
                    Thread.sleep(EVERY);
                } catch (InterruptedException over) {
                    return;
                }
            }
        });
        try {
            everyone.live(month, directory);
        } finally {
            telling.interrupt();
        }
        return new CityReport(month.alerts().size(), counts, began(began), sending.surprises());
    }

    private static Duration began(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
