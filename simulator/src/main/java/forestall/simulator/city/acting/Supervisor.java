package forestall.simulator.city.acting;

import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.people.Citizen;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Facts;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Gives visits to stations where nobody could tell whose they are. */
final class Supervisor {

    /** By the machine's clock. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Caller supervisor;
    private final Sending sending;
    private final Acquaintances acquaintances;

    Supervisor(Everybody everybody, Sending sending, Acquaintances acquaintances) {
        this.supervisor = everybody.supervisor();
        this.sending = sending;
        this.acquaintances = acquaintances;
    }

    /** Works until the simulation is over. */
    void work() {
        while (!sending.time().isOver()) {
            for (JsonNode visit : Directory.all(supervisor, sending, "/v1/visits/unrouted")) {
                acquaintances
                        .find(visit.path("victimId").asString(""))
                        .ifPresent(who ->
                                handOver(who, visit.path("interventionId").asString("")));
            }
            Time.pause(LOOK_AGAIN);
        }
    }

    private void handOver(Citizen who, String intervention) {
        Answer seen = sending.look(() -> supervisor.get("/v1/interventions/" + intervention));
        if (!seen.is(200)) {
            return;
        }
        long version = seen.body().path("version").asLong();
        Answer answer = sending.send(
                Deed.HAND_OVER,
                supervisor,
                intervention,
                Map.of(Facts.VICTIM_ID, seen.body().path("victimId").asString("")),
                Map.of(Facts.VISIT_ID, "visitId"),
                () -> supervisor.post(
                        "/v1/interventions/" + intervention + "/hand-over",
                        Map.of("toStation", who.home().station(), "reason", "a neighbour knows where they live"),
                        version));
        if (answer.is(200)) {
            sending.counts().one(What.HANDED_OVER);
        }
    }
}
