package forestall.dispatch.visit.in;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitState;
import forestall.events.facts.Location;
import forestall.events.facts.NextStep;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A visit as its station sees it. */
record VisitView(
        VisitId visitId,
        InterventionId interventionId,
        VictimId victimId,
        long version,
        VisitState state,
        int attempt,
        @Nullable StationCode stationCode,
        @Nullable DistrictCode districtCode,
        String reason,
        Grade grade,
        ScamType scamType,
        Instant acceptBy,
        Instant visitBy,
        Location location,
        List<OfficerId> officerIds,
        Person victim,
        @Nullable VisitOutcome outcome,
        @Nullable NextStep next) {

    /** Whom to visit. */
    record Person(
            PhoneNumber phone,
            @Nullable PersonName name,
            @Nullable Integer age) {}

    static VisitView of(Visit visit, Intervention about, @Nullable NextStep next) {
        var victim = about.opening().victim();
        var report = visit.report();
        return new VisitView(
                visit.id(),
                about.id(),
                about.victimId(),
                visit.version(),
                visit.state(),
                visit.attempt(),
                visit.station(),
                visit.district(),
                visit.reason(),
                about.grade(),
                about.scamType(),
                visit.clock().acceptBy(),
                visit.clock().visitBy(),
                visit.location(),
                visit.officers(),
                new Person(victim.phone(), victim.name(), victim.age()),
                report == null ? null : report.outcome(),
                next);
    }
}
