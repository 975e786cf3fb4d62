package forestall.simulator.walk.reconcile;

import java.util.List;
import java.util.Set;

/** All checks, each of which finds its own kind of difference. */
public final class Reconciliation {

    private static final List<Check> CHECKS = List.of(
            new JourneysWentOn(),
            new MistakesWereRefused(),
            new AlertsJoinedOnce(),
            new AlertsHaveTheirGrades(),
            new StationsFollowTheAddress(),
            new OneIsOpen(),
            new CommandsWereAnnounced(),
            new EventsFollow(),
            new DeadlinesStand(),
            new DeadlinesAreMissedWhenTheyPass(),
            new AnswersTellTheSame(),
            new TimelinesTellTheEvents(),
            new CallsWait(),
            new VisitsAreWithTheirStations(),
            new SupervisorsSeeWhatIsOpen(),
            new OfficersAreWhereTheyWereSent());

    private Reconciliation() {}

    public static List<Difference> of(Walked walked) {
        return CHECKS.stream().flatMap(check -> check.of(walked).stream()).toList();
    }

    /** Commands that no event tells of yet; empty once the topic has caught up. */
    public static List<Difference> unannounced(Walked walked) {
        return new CommandsWereAnnounced().of(walked);
    }

    /** Whose timelines tell more or less than has been heard; nobody once views and topic are of the same moment. */
    public static Set<String> unsettled(Walked walked) {
        return TimelinesTellTheEvents.unlike(walked);
    }

    static List<Check> checks() {
        return CHECKS;
    }
}
