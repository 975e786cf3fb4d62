package forestall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Topics;
import forestall.local.supervision.Part;
import forestall.simulator.article.HeIsTalkedOutOfIt;
import forestall.simulator.article.Story;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What no person decides: a promise is watched for a time, and then the intervention closes by itself. */
class MonitoringIT {

    @AfterAll
    static void dispatch_watches_as_long_as_usual_again() {
        TheSystem.killAndRestart(Part.DISPATCH, Map.of());
    }

    @Test
    void an_intervention_whose_monitoring_ends_closes_by_policy_also_when_dispatch_was_killed_meanwhile() {
        Map<String, String> shortWatch = Map.of("FORESTALL_DISPATCH_MONITORING", "8s");
        TheSystem.killAndRestart(Part.DISPATCH, shortWatch);
        Story story = TheSystem.storyOfSomebody();
        TheSystem.playUntil(HeIsTalkedOutOfIt.class, story);
        TheSystem.killAndRestart(Part.DISPATCH, shortWatch);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var closed = TheSystem.wire().about(story.victimId(), Topics.INTERVENTIONS.name()).stream()
                    .filter(record -> Wire.type(record).equals("InterventionClosed"))
                    .toList();
            assertThat(closed).hasSize(1);
            assertThat(Wire.header(closed.getFirst(), "ce_actor")).isEqualTo("policy");
        });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                Figures.read(TheSystem.everybody().investigator(), "/v1/cases/" + story.victimId())
                                        .path("state")
                                        .asString())
                        .isEqualTo("CLOSED"));
    }
}
