package forestall.reporting.histories;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.HandedOver;
import forestall.events.OfficersArrived;
import forestall.events.StationNotified;
import forestall.events.VisitCompleted;
import forestall.events.facts.Dimensions;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.statistics.DailyKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement about a thing at a moment, with the cell in which the thing then counts. */
record Said<T>(T what, Instant at, DailyKey cell, Envelope<?> message) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Of each thing what was said last; of two things said at once, by the greater id. */
    static <T> List<Said<T>> latest(List<Said<T>> said, Function<T, Object> id) {
        return said.stream().collect(groupingBy(thing -> id.apply(thing.what()))).values().stream()
                .map(statements -> statements.stream().max(byStatement()).orElseThrow())
                .toList();
    }

    static Comparator<Said<?>> byStatement() {
        return comparing((Said<?> said) -> said.message().happenedAt())
                .thenComparing(said -> said.message().id());
    }

    static <E extends Event> Said<E> of(Envelope<E> message, Instant at, Dimensions by) {
        return new Said<>(message.event(), at, cell(at, by), message);
    }

    static <E extends Event> Said<E> of(Envelope<E> message, Instant at, DailyKey cell) {
        return new Said<>(message.event(), at, cell, message);
    }

    static DailyKey station(VisitCompleted visit) {
        return station(visit.arrivedAt(), visit.dimensions(), visit.stationCode(), visit.districtCode());
    }

    static DailyKey station(OfficersArrived arrived) {
        return station(arrived.arrivedAt(), arrived.dimensions(), arrived.stationCode(), null);
    }

    static DailyKey station(StationNotified notified, Instant at) {
        return station(at, notified.dimensions(), notified.stationCode(), notified.districtCode());
    }

    static DailyKey station(HandedOver handedOver, Instant at) {
        return station(
                at,
                handedOver.dimensions(),
                handedOver.toStation(),
                handedOver.location().divisionCode().district());
    }

    /** In the books of the station that is named, in its district where that is told. */
    private static DailyKey station(Instant at, Dimensions by, StationCode station, @Nullable DistrictCode told) {
        boolean known = told == null || station.equals(by.stationCode());
        return cell(
                at, new Dimensions(station, known ? by.districtCode() : told, by.scamType(), by.grade(), by.ageBand()));
    }

    static DailyKey cell(Instant at, Dimensions by) {
        return new DailyKey(
                at.atZone(SHANGHAI).toLocalDate(),
                by.districtCode(),
                by.stationCode(),
                by.scamType(),
                by.grade(),
                by.ageBand());
    }

    static DailyKey onDay(Instant at, DailyKey cell) {
        return cell(
                at,
                new Dimensions(cell.stationCode(), cell.districtCode(), cell.scamType(), cell.grade(), cell.ageBand()));
    }

    @SuppressWarnings("unchecked")
    static <E extends Event> Stream<Envelope<E>> told(Class<E> type, List<? extends Envelope<?>> of) {
        return of.stream().filter(message -> type.isInstance(message.event())).map(message -> (Envelope<E>) message);
    }
}
