package forestall.dispatch.warningcall.out;

import forestall.chassis.json.EventJson;
import forestall.dispatch.warningcall.CallEnd;
import forestall.dispatch.warningcall.CallEnd.StoodDown;
import forestall.dispatch.warningcall.CallReport;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.Turn;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.facts.NextStep;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A warning call as a row and back. */
final class WarningCallMapping {
    private WarningCallMapping() {}

    static WarningCallRow row(WarningCall of) {
        @Nullable Claim claim = of.claim();
        @Nullable StoodDown stood = of.end() instanceof StoodDown down ? down : null;
        return new WarningCallRow(
                of.id().value(),
                of.intervention().value(),
                of.version(),
                of.attempt(),
                of.state().name(),
                Urgency.of(of.turn().grade()),
                of.turn().dueAt(),
                of.turn().queuedAt(),
                of.turn().notBefore(),
                of.turn().deferred(),
                claim == null ? null : claim.by().value(),
                claim == null ? null : claim.since(),
                claim == null ? null : claim.until(),
                of.claimedFirstAt(),
                json(of.report()),
                json(of.next()),
                of.reportedAt(),
                stood == null ? null : stood.at(),
                stood == null ? null : stood.because());
    }

    static WarningCall call(WarningCallRow row) {
        return new WarningCall(
                new CallId(row.id()),
                new InterventionId(row.interventionId()),
                row.version(),
                row.attempt(),
                CallState.valueOf(row.state()),
                new Turn(Urgency.grade(row.urgency()), row.dueAt(), row.queuedAt(), row.notBefore(), row.deferred()),
                claim(row),
                row.claimedFirstAt(),
                end(row));
    }

    private static @Nullable Claim claim(WarningCallRow row) {
        Instant since = row.claimedAt() == null ? row.claimedFirstAt() : row.claimedAt();
        return row.claimedBy() == null || row.claimedUntil() == null
                ? null
                : new Claim(
                        new OperatorId(row.claimedBy()),
                        since == null ? row.claimedUntil() : since,
                        row.claimedUntil());
    }

    private static @Nullable CallEnd end(WarningCallRow row) {
        if (row.report() != null && row.reportedAt() != null) {
            return new CallEnd.Reported(
                    EventJson.mapper().readValue(row.report(), CallReport.class),
                    row.next() == null ? null : EventJson.mapper().readValue(row.next(), NextStep.class),
                    row.reportedAt());
        }
        return row.stoodDownAt() == null || row.stoodDownBecause() == null
                ? null
                : new StoodDown(row.stoodDownBecause(), row.stoodDownAt());
    }

    private static @Nullable String json(@Nullable Object of) {
        return of == null ? null : EventJson.mapper().writeValueAsString(of);
    }
}
