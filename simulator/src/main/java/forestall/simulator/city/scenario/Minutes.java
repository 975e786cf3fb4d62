package forestall.simulator.city.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * So many minutes from now on.
 *
 * @param begins by the clock of the services
 * @param alerts within them, at moments that chance chooses
 */
public record Minutes(Instant begins, int minutes, int alerts) implements Scenario {

    @Override
    public String name() {
        return "%d minutes".formatted(minutes);
    }

    @Override
    public Instant closes() {
        return begins.plus(Duration.ofMinutes(minutes));
    }

    @Override
    public Instant ends() {
        return closes();
    }

    /** In minutes nothing would be heard of a bank that answers the next day. */
    @Override
    public Duration officeHour() {
        return Duration.ofSeconds(15);
    }

    @Override
    public List<Instant> alerts(RandomGenerator random) {
        List<Instant> all = new ArrayList<>();
        long whole = Duration.between(begins, closes()).toMillis();
        for (int number = 0; number < alerts; number++) {
            all.add(begins.plusMillis(random.nextLong(whole)));
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    @Override
    public @Nullable Totals totals() {
        return null;
    }

    @Override
    public YearMonth month() {
        return YearMonth.from(begins.atZone(SHANGHAI));
    }
}
