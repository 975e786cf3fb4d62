package forestall.simulator.walk.walkers;

import forestall.simulator.interfaces.Caller;
import forestall.simulator.walk.plan.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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

    @Nullable
    Instant callAgainAt;

    /** The visit that was acted on last, and whose it is. */
    String visitId = "";

    String station = "";
    String formerStation = "";

    private OptionalLong visitVersion = OptionalLong.empty();
    List<String> officers = new ArrayList<>();
    int places;

    Situation(Person person) {
        this.person = person;
    }

    /** The visit as an interface showed it. */
    void saw(JsonNode visit) {
        JsonNode version = visit.path("version");
        visitVersion = version.isIntegralNumber() ? OptionalLong.of(version.asLong()) : OptionalLong.empty();
    }

    /** Something has happened that may have changed the visit. */
    void lookAtTheVisitAgain() {
        visitVersion = OptionalLong.empty();
    }

    /** The version that was seen last; it is given once only, so that whoever is told that it is stale looks again. */
    OptionalLong lastVisitVersion() {
        OptionalLong last = visitVersion;
        visitVersion = OptionalLong.empty();
        return last;
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
