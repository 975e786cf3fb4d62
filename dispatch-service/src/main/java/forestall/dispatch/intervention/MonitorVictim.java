package forestall.dispatch.intervention;

import forestall.events.vocabulary.InterventionResult;
import java.time.Instant;
import java.util.List;

/** The victim promised: open work is stood down, officers on their way excepted, and the promise is watched as long as the policy says. */
public final class MonitorVictim {
    private final Interventions interventions;
    private final List<OpenWork> openWork;
    private final Alarms alarms;

    public MonitorVictim(Interventions interventions, List<OpenWork> openWork, Alarms alarms) {
        this.interventions = interventions;
        this.openWork = List.copyOf(openWork);
        this.alarms = alarms;
    }

    /** Of an intervention that the caller has locked. */
    public Intervention until(
            Instant end, InterventionResult expected, Intervention locked, String rule, Instant now, String actor) {
        Intervention monitored = interventions.save(locked.monitored(end, expected));
        openWork.forEach(work -> work.standDown(monitored, rule, now, actor));
        openWork.forEach(work -> work.requireSettled(monitored));
        alarms.monitoringEnds(monitored.id(), end);
        return monitored;
    }
}
