package forestall.simulator.city.acting;

import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.people.Citizen;
import forestall.simulator.city.people.Reactions;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Facts;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An operator finds out where people are who were not at home: most are in a hotel. */
final class Search {

    private static final int TRIES = 10;

    private final Caller operator;
    private final Sending sending;
    private final Reactions reactions;

    Search(Everybody everybody, Sending sending, Reactions reactions) {
        this.operator = everybody.operator();
        this.sending = sending;
        this.reactions = reactions;
    }

    void find(Citizen who, JsonNode visit) {
        int attempt = visit.path("attempt").asInt(1);
        if (!sending.time().sleep(Duration.ofMinutes(reactions.minutes(who, "searching", attempt, 20, 180)))) {
            return;
        }
        String intervention = visit.path("interventionId").asString("");
        for (int tries = 0; tries < TRIES; tries++) {
            Answer seen = sending.look(() -> operator.get("/v1/interventions/" + intervention));
            if (!seen.is(200)) {
                sending.surprise("intervention %s of a search: %s".formatted(intervention, seen.found()));
                return;
            }
            if (seen.body().path("state").asString("").equals("CLOSED")) {
                return;
            }
            long version = seen.body().path("version").asLong();
            Answer answer = sending.send(
                    Deed.LOCATE,
                    operator,
                    intervention,
                    Map.of(Facts.VICTIM_ID, visit.path("victimId").asString("")),
                    Map.of(Facts.VISIT_ID, "visitId"),
                    () -> operator.post(
                            "/v1/interventions/" + intervention + "/locations",
                            Map.of("location", who.hotel(), "source", "a hotel's register"),
                            version));
            if (answer.is(200)) {
                sending.counts().one(What.FOUND);
                return;
            }
            if (!answer.is(412)) {
                sending.surprise("location of %s: %s".formatted(who, answer.found()));
                return;
            }
        }
    }
}
