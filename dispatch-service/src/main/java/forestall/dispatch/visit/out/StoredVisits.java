package forestall.dispatch.visit.out;

import forestall.chassis.json.EventJson;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitClock;
import forestall.dispatch.visit.VisitReport;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.visit.Visits;
import forestall.events.facts.Location;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.LocationKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits in PostgreSQL. */
@Component
class StoredVisits implements Visits {
    private final VisitRows rows;

    StoredVisits(VisitRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Visit> find(VisitId id) {
        return rows.findById(id.value()).map(StoredVisits::visit);
    }

    @Override
    public List<Visit> of(InterventionId intervention) {
        return rows.findByInterventionIdOrderByAttempt(intervention.value()).stream()
                .map(StoredVisits::visit)
                .toList();
    }

    @Override
    public Visit add(Visit visit) {
        rows.save(row(visit));
        return visit;
    }

    @Override
    public Visit save(Visit visit) {
        Visit next = visit.stored(visit.version() + 1);
        rows.update(row(next));
        return next;
    }

    static Visit visit(VisitRow row) {
        return new Visit(
                new VisitId(row.id()),
                new InterventionId(row.interventionId()),
                row.version(),
                row.attempt(),
                VisitState.valueOf(row.state()),
                as(row.station(), StationCode::new),
                as(row.district(), DistrictCode::new),
                row.reason(),
                new Location(
                        LocationKind.valueOf(row.locationKind()),
                        row.locationAddress(),
                        as(row.locationDivision(), DivisionCode::new)),
                new VisitClock(row.notifiedAt(), row.acceptBy(), row.visitBy()),
                row.acceptedAt(),
                Arrays.stream(row.officers().split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(OfficerId::new)
                        .toList(),
                row.report() == null ? null : EventJson.mapper().readValue(row.report(), VisitReport.class));
    }

    private static VisitRow row(Visit of) {
        return new VisitRow(
                of.id().value(),
                of.intervention().value(),
                of.version(),
                of.attempt(),
                of.state().name(),
                text(of.station()),
                text(of.district()),
                of.reason(),
                of.location().kind().name(),
                of.location().address(),
                text(of.location().divisionCode()),
                of.clock().notifiedAt(),
                of.clock().acceptBy(),
                of.clock().visitBy(),
                of.acceptedAt(),
                of.officers().stream().map(OfficerId::value).collect(Collectors.joining(" ")),
                of.report() == null ? null : EventJson.mapper().writeValueAsString(of.report()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable T as(@Nullable String text, Function<String, T> read) {
        return text == null ? null : read.apply(text);
    }
}
