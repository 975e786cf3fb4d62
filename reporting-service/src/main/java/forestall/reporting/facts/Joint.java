package forestall.reporting.facts;

import static java.util.Comparator.naturalOrder;

import forestall.events.vocabulary.ResponseStep;
import forestall.reporting.facts.Part.Mark;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows from several things together. The answer never depends on the order in which they were told. */
public enum Joint {
    FIRST_CALL,
    STATION_NOTIFIED,
    AT_THE_DOOR,
    IGNORED_THEN_LOST;

    private static final Comparator<Part> BY_TIME =
            Comparator.comparing(Part::moment).thenComparing(Part::statement);

    /** What counts, and where; empty while something is missing. */
    Optional<Holding> of(Collection<Part> parts) {
        return switch (this) {
            case FIRST_CALL -> response(ResponseStep.FIRST_CALL, parts);
            case STATION_NOTIFIED -> response(ResponseStep.STATION_NOTIFIED, parts);
            case AT_THE_DOOR -> response(ResponseStep.AT_THE_DOOR, parts);
            case IGNORED_THEN_LOST -> ignoredThenLost(parts);
        };
    }

    /** The earliest of all counts, on the day on which the clock began to run. */
    private static Optional<Holding> response(ResponseStep step, Collection<Part> parts) {
        Optional<Instant> since =
                parts.stream().map(Part::since).filter(Objects::nonNull).min(naturalOrder());
        Optional<Part> first = parts.stream().filter(part -> part.at() != null).min(BY_TIME);
        return first.flatMap(part -> since.map(start -> Holding.response(step, start, part)));
    }

    /** The earliest loss before which a warning had been ignored. */
    private static Optional<Holding> ignoredThenLost(Collection<Part> parts) {
        return marked(Mark.WARNING_IGNORED, parts)
                .min(BY_TIME)
                .flatMap(ignored -> marked(Mark.MONEY_LOST, parts)
                        .filter(loss -> !loss.moment().isBefore(ignored.moment()))
                        .min(BY_TIME))
                .map(loss -> new Holding(loss, loss.cell(), Tally.of(t -> t.ignoredThenLost = 1)));
    }

    private static Stream<Part> marked(Mark mark, Collection<Part> parts) {
        return parts.stream().filter(part -> part.mark() == mark);
    }
}
