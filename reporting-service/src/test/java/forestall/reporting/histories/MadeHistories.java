package forestall.reporting.histories;

import forestall.events.Envelope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Any number of histories, made one after the other: the same seed makes the same ones, and the first hundred of a million are the
 * hundred.
 *
 * @param from the first day in Shanghai on which a history begins
 * @param to the last one
 * @param corrections how often something is corrected, 0 to 1
 */
public record MadeHistories(long seed, LocalDate from, LocalDate to, double corrections) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** A year with the few corrections of every day. */
    public static MadeHistories ofAYear(long seed) {
        return new MadeHistories(seed, LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31), 0.05);
    }

    /** A month in which half of all that is told is wrong at first. */
    public static MadeHistories ofAMonthOfMistakes(long seed) {
        return new MadeHistories(seed, LocalDate.of(2017, 11, 1), LocalDate.of(2017, 11, 30), 0.5);
    }

    /** The events of twenty people of such a month. */
    public static List<Envelope<?>> someOfAMonth(long seed) {
        List<Envelope<?>> told = new ArrayList<>();
        ofAMonthOfMistakes(seed).first(20).forEach(told::addAll);
        return told;
    }

    /** Each as its events, in the order in which they are told. */
    public Stream<List<Envelope<?>>> first(long number) {
        return LongStream.range(0, number).mapToObj(this::history);
    }

    private List<Envelope<?>> history(long number) {
        SplittableRandom chance = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        long seconds = ChronoUnit.SECONDS.between(
                from.atStartOfDay(SHANGHAI), to.plusDays(1).atStartOfDay(SHANGHAI));
        return MadeHistory.of(
                "made-" + seed + "-" + number,
                chance,
                from.atStartOfDay(SHANGHAI).toInstant().plusSeconds(chance.nextLong(seconds)),
                Kept.BY_CHANCE,
                corrections);
    }
}
