package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Caller;
import forestall.simulator.walk.plan.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where one person's journey stands, as far as those who act in it know. Only one thread walks a journey. */
final class Situation {

    final Person person;
    int alerts;
    String victimId = "";
    String interventionId = "";

    /** The call that was claimed last, by whom, and in which version. */
    String callId = "";

    @Nullable
    Caller operator;

    long callVersion;
    Map<String, Object> callReport = Map.of();

    @Nullable
    Instant callAgainAt;

    /** The visit that was acted on last, and whose it is. */
    String visitId = "";

    String station = "";
    String formerStation = "";
    Map<String, Object> visitReport = Map.of();
    List<String> officers = new ArrayList<>();
    int places;

    Situation(Person person) {
        this.person = person;
    }

    /** Who has the call. */
    Caller callee() {
        Caller by = operator;
        if (by == null) {
            throw new IllegalStateException("expected a journey in which the call was claimed before, found none");
        }
        return by;
    }
}
