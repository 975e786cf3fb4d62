package forestall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Topics;
import forestall.local.supervision.Part;
import forestall.simulator.article.HeIsTalkedOutOfIt;
import forestall.simulator.article.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no person decides: a promise is watched for a time, and then the intervention closes by itself. */
class MonitoringIT {

    @AfterAll
    static void dispatch_watches_as_long_as_usual_again() {
        TheSystem.killAndRestart(Part.DISPATCH, Map.of());
    }

    @TempDir
    static Path directory;

    @Test
    void an_intervention_whose_monitoring_ends_closes_by_policy_also_when_dispatch_was_killed_meanwhile()
            throws IOException {
        Map<String, String> shortWatch = Map.of("FORESTALL_DISPATCH_POLICY", "file:" + watchingForEightSeconds());
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

    /** The shipped policy but for one figure, under a version of its own. */
    private static Path watchingForEightSeconds() throws IOException {
        String shipped = Files.readString(
                Path.of("..").resolve("dispatch-service/src/main/resources/forestall/dispatch/policy/default.yaml"));
        String changed = shipped.replaceFirst("(?m)^version: .*$", "version: short-watch")
                .replaceFirst("(?m)^monitoring: .*$", "monitoring: 8s");
        assertThat(changed).contains("version: short-watch").contains("monitoring: 8s");
        return Files.writeString(directory.resolve("policy.yaml"), changed);
    }
}
