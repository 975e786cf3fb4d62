package forestall.dispatch.visit.out;

import forestall.chassis.json.EventJson;
import forestall.dispatch.visit.Arrival;
import forestall.dispatch.visit.Attendance;
import forestall.dispatch.visit.Errand;
import forestall.dispatch.visit.FormerStation;
import forestall.dispatch.visit.Posting;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitClock;
import forestall.dispatch.visit.VisitEnding;
import forestall.dispatch.visit.VisitReport;
import forestall.dispatch.visit.VisitState;
import forestall.events.facts.Location;
import forestall.events.facts.NextStep;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.LocationKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A visit as a row and back. */
final class VisitMapping {
    private VisitMapping() {}

    static VisitRow row(Visit of) {
        return new VisitRow(
                of.id().value(),
                of.intervention().value(),
                of.version(),
                of.attempt(),
                of.state().name(),
                text(of.station()),
                text(of.district()),
                of.posting().rule(),
                words(of.posting().candidates(), StationCode::value),
                EventJson.mapper().writeValueAsString(of.former()),
                (int) of.former().stream()
                        .map(FormerStation::shortfall)
                        .filter(Objects::nonNull)
                        .count(),
                of.reason(),
                of.location().kind().name(),
                of.location().address(),
                text(of.location().divisionCode()),
                of.clock().notifiedAt(),
                of.clock().acceptBy(),
                of.clock().visitBy(),
                of.acceptedAt(),
                words(of.officers(), OfficerId::value),
                of.arrivedAt(),
                of.arrival() == null ? null : of.arrival().toldAt(),
                of.arrival() == null ? null : of.arrival().feedbackBy(),
                json(of.report()),
                json(of.next()),
                of.reportedAt(),
                of.ending() instanceof VisitEnding.StoodDown by ? by.reason() : null,
                of.stoodDownAt());
    }

    static Visit visit(VisitRow row) {
        return new Visit(
                new VisitId(row.id()),
                new InterventionId(row.interventionId()),
                row.version(),
                row.attempt(),
                VisitState.valueOf(row.state()),
                new Errand(
                        row.reason(),
                        new Location(
                                LocationKind.valueOf(row.locationKind()),
                                row.locationAddress(),
                                as(row.locationDivision(), DivisionCode::new))),
                new Posting(
                        as(row.station(), StationCode::new),
                        as(row.district(), DistrictCode::new),
                        row.routedBy(),
                        list(row.candidates(), StationCode::new)),
                List.of(EventJson.mapper().readValue(row.former(), FormerStation[].class)),
                new VisitClock(row.notifiedAt(), row.acceptBy(), row.visitBy()),
                new Attendance(row.acceptedAt(), list(row.officers(), OfficerId::new), arrival(row)),
                ending(row));
    }

    private static @Nullable Arrival arrival(VisitRow row) {
        return row.arrivedAt() == null || row.arrivalToldAt() == null
                ? null
                : new Arrival(row.arrivedAt(), row.arrivalToldAt(), row.feedbackBy());
    }

    private static @Nullable VisitEnding ending(VisitRow row) {
        if (row.report() != null && row.nextStep() != null && row.reportedAt() != null) {
            return new VisitEnding.Reported(
                    EventJson.mapper().readValue(row.report(), VisitReport.class),
                    EventJson.mapper().readValue(row.nextStep(), NextStep.class),
                    row.reportedAt());
        }
        return row.stoodDownBy() == null || row.stoodDownAt() == null
                ? null
                : new VisitEnding.StoodDown(row.stoodDownBy(), row.stoodDownAt());
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : EventJson.mapper().writeValueAsString(value);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable T as(@Nullable String text, Function<String, T> read) {
        return text == null ? null : read.apply(text);
    }

    private static <T> String words(List<T> values, Function<T, String> write) {
        return values.stream().map(write).collect(Collectors.joining(" "));
    }

    private static <T> List<T> list(String words, Function<String, T> read) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(read)
                .toList();
    }
}
