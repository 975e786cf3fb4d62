package forestall.cases.casefile;

import forestall.cases.money.Encounter;
import forestall.events.InterventionClosed;
import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One intervention as the file knows it. Reports may arrive in any order: what is newest in the world stands, and closed stays closed.
 *
 * @param openedAt null until the opening itself was reported
 * @param rule that gave the grade; null until it was reported
 * @param ruleAt when that rule fired
 * @param stations that were told of it: they may read the file
 * @param dimensionsAt of when the dimensions are
 */
public record Episode(
        InterventionId interventionId,
        CaseState state,
        @Nullable Instant openedAt,
        @Nullable String rule,
        @Nullable Instant ruleAt,
        @Nullable InterventionResult result,
        @Nullable Instant closedAt,
        List<StationCode> stations,
        List<Encounter> encounters,
        Dimensions dimensions,
        Instant dimensionsAt) {

    public Episode {
        stations = List.copyOf(stations);
        encounters = List.copyOf(encounters);
    }

    static Episode reportedBy(InterventionId id, Dimensions dimensions, Instant at) {
        return new Episode(id, CaseState.OPEN, null, null, null, null, null, List.of(), List.of(), dimensions, at);
    }

    public Grade grade() {
        return dimensions.grade();
    }

    public ScamType scamType() {
        return dimensions.scamType();
    }

    Episode opened(Instant at) {
        return new Episode(
                interventionId,
                state,
                at,
                rule,
                ruleAt,
                result,
                closedAt,
                stations,
                encounters,
                dimensions,
                dimensionsAt);
    }

    /** The rule of the newest grading stands. */
    Episode graded(String by, Instant at) {
        boolean newer = ruleAt == null || !at.isBefore(ruleAt);
        return new Episode(
                interventionId,
                state,
                openedAt,
                newer ? by : rule,
                newer ? at : ruleAt,
                result,
                closedAt,
                stations,
                encounters,
                dimensions,
                dimensionsAt);
    }

    Episode countedBy(Dimensions reported, Instant at) {
        boolean newer = !at.isBefore(dimensionsAt);
        return new Episode(
                interventionId,
                state,
                openedAt,
                rule,
                ruleAt,
                result,
                closedAt,
                stations,
                encounters,
                newer ? reported : dimensions,
                newer ? at : dimensionsAt);
    }

    Episode at(StationCode... told) {
        return new Episode(
                interventionId,
                state,
                openedAt,
                rule,
                ruleAt,
                result,
                closedAt,
                Stream.concat(stations.stream(), Stream.of(told)).distinct().toList(),
                encounters,
                dimensions,
                dimensionsAt);
    }

    Episode met(Encounter encounter) {
        return new Episode(
                interventionId,
                state,
                openedAt,
                rule,
                ruleAt,
                result,
                closedAt,
                stations,
                Stream.concat(encounters.stream(), Stream.of(encounter)).toList(),
                dimensions,
                dimensionsAt);
    }

    Episode closed(InterventionClosed closing, Instant at) {
        return new Episode(
                interventionId,
                CaseState.CLOSED,
                openedAt == null ? closing.openedAt() : openedAt,
                rule,
                ruleAt,
                closing.result(),
                at,
                stations,
                encounters,
                dimensions,
                dimensionsAt);
    }
}
