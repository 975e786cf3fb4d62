package forestall.dispatch.intervention.out;

import forestall.chassis.json.EventJson;
import forestall.dispatch.intervention.Ending;
import forestall.dispatch.intervention.Graded;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Known;
import forestall.dispatch.intervention.Opening;
import forestall.dispatch.intervention.Whereabouts;
import forestall.events.facts.Deadlines;
import forestall.events.facts.Location;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.ScamType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An intervention as a row and back. */
final class InterventionMapping {
    private InterventionMapping() {}

    static InterventionRow row(Intervention of) {
        Location location = of.whereabouts().location();
        Deadlines due = of.deadlines();
        return new InterventionRow(
                of.id().value(),
                of.victimId().value(),
                of.version(),
                of.state().name(),
                of.grade().name(),
                of.graded().rule(),
                of.graded().policyVersion(),
                of.scamType().name(),
                EventJson.mapper().writeValueAsString(of.opening()),
                EventJson.mapper().writeValueAsString(of.known()),
                of.opening().at(),
                due.claimBy(),
                due.callBy(),
                due.stationAcceptBy(),
                due.visitBy(),
                location == null ? null : location.kind().name(),
                location == null ? null : location.address(),
                location == null ? null : text(location.divisionCode()),
                text(of.whereabouts().station()),
                text(of.whereabouts().district()),
                of.denied(),
                of.ending().monitoredUntil(),
                text(of.ending().result()),
                of.ending().closedAt());
    }

    static Intervention intervention(InterventionRow row) {
        Opening opening = EventJson.mapper().readValue(row.opening(), Opening.class);
        return new Intervention(
                new InterventionId(row.id()),
                new VictimId(row.victimId()),
                row.version(),
                InterventionState.valueOf(row.state()),
                new Graded(Grade.valueOf(row.grade()), row.rule(), row.policyVersion()),
                ScamType.valueOf(row.scamType()),
                opening,
                row.known() == null
                        ? Known.of(opening.victim())
                        : EventJson.mapper().readValue(row.known(), Known.class),
                new Deadlines(row.claimBy(), row.callBy(), row.stationAcceptBy(), row.visitBy()),
                new Whereabouts(
                        location(row), as(row.station(), StationCode::new), as(row.district(), DistrictCode::new)),
                row.denied(),
                new Ending(row.monitoredUntil(), as(row.result(), InterventionResult::valueOf), row.closedAt()));
    }

    private static @Nullable Location location(InterventionRow row) {
        return row.locationKind() == null || row.locationAddress() == null
                ? null
                : new Location(
                        LocationKind.valueOf(row.locationKind()),
                        row.locationAddress(),
                        as(row.locationDivision(), DivisionCode::new));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable T as(@Nullable String text, Function<String, T> read) {
        return text == null ? null : read.apply(text);
    }
}
