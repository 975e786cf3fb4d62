package forestall.simulator.city.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What is simulated: from when to when, how many alerts, and what the books are to say in the end. */
public interface Scenario {

    ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    String name();

    Instant begins();

    /** From then on nobody begins anything. */
    Instant closes();

    /** A simulated clock is as fast as the machine's from then on. */
    Instant ends();

    /** How long an hour of banks and other offices is, for which investigators wait. */
    default Duration officeHour() {
        return Duration.ofHours(1);
    }

    /** When alerts are posted, in the order of time. */
    List<Instant> alerts(RandomGenerator random);

    /** Absent when whatever happened happened. */
    @Nullable
    Totals totals();

    /** Whose books are closed. */
    YearMonth month();

    /**
     * One that has a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Scenario named(String name) {
        Map<String, Scenario> all = named();
        Scenario scenario = all.get(name);
        if (scenario == null) {
            throw new IllegalArgumentException(
                    "expected a simulation of %s, found '%s'".formatted(String.join(", ", all.keySet()), name));
        }
        return scenario;
    }

    /**
     * Of the article's month: 600 to 800 calls a day, 60 million yuan prevented by visits, 149 million stopped in accounts since January.
     */
    private static Map<String, Scenario> named() {
        Days november = new Days(
                "november-2017",
                LocalDate.of(2017, 11, 1),
                LocalDate.of(2017, 11, 30),
                540,
                new Totals(6_000_000_000L, 14_900_000_000L));
        return new TreeMap<>(Map.of(november.name(), november));
    }
}
