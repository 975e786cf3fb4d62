package forestall.dispatch.deadline;

import forestall.dispatch.intervention.EndMonitoring;
import forestall.dispatch.warningcall.ReleaseCall;

/** An alarm rings: whatever it was set for looks whether it is still due. Ringing twice does no more than ringing once. */
public final class RingAlarm {
    private final EndMonitoring monitoring;
    private final ReleaseCall claims;
    private final MissDeadline deadlines;

    public RingAlarm(EndMonitoring monitoring, ReleaseCall claims, MissDeadline deadlines) {
        this.monitoring = monitoring;
        this.claims = claims;
        this.deadlines = deadlines;
    }

    /** True when something was still due. */
    public boolean ring(Alarm alarm) {
        return switch (alarm) {
            case Alarm.MonitoringEnds end -> monitoring.of(end.intervention());
            case Alarm.ClaimEnds end -> {
                boolean released = claims.ifSilent(end.call());
                yield deadlines.ifFirstCallMissed(end.call()) || released;
            }
            case Alarm.Due due -> deadlines.ifMissed(due);
        };
    }
}
