package forestall.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Topic;
import forestall.events.Topics;
import forestall.local.supervision.Part;
import forestall.simulator.article.ArticleReplay;
import forestall.simulator.article.HeIsTalkedOutOfIt;
import forestall.simulator.article.Step;
import forestall.simulator.article.Story;
import forestall.simulator.article.TheFeedFlagsChen;
import forestall.simulator.article.TheLineIsBusy;
import forestall.simulator.article.TheSupervisorCloses;
import forestall.simulator.article.TriageSeesRed;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code kill -9} at the worst moments: the story ends the same, and every event was published once or with the same id. */
class CrashIT {

    private static final Map<String, String> RELAY_STOPPED = Map.of("FORESTALL_OUTBOX_RELAY_ENABLED", "false");
    private static final List<Part> SERVICES = List.of(Part.DISPATCH, Part.CASE, Part.REPORTING, Part.INTAKE);

    @Test
    void any_service_killed_between_any_two_steps_comes_back_and_the_story_ends_the_same() {
        Story story = TheSystem.storyOfSomebody();
        Iterator<Part> victims =
                Stream.generate(SERVICES::stream).flatMap(s -> s).iterator();

        for (Step step : ArticleReplay.steps()) {
            step.play(story);
            TheSystem.killAndRestart(victims.next(), Map.of());
        }

        the_story_was_told_once(story);
    }

    @Test
    void dispatch_killed_after_its_commit_and_before_its_relay_publishes_after_it_is_back() {
        Story story = TheSystem.storyOfSomebody();
        TheSystem.playUntil(TriageSeesRed.class, story);
        TheSystem.killAndRestart(Part.DISPATCH, RELAY_STOPPED);

        new TheLineIsBusy().play(story);
        TheSystem.stack().kill(Part.DISPATCH);
        assertThat(typesAbout(story, Topics.INTERVENTIONS))
                .as("committed, and not yet published")
                .doesNotContain("WarningCallCompleted");

        TheSystem.stack().start(Part.DISPATCH);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(typesAbout(story, Topics.INTERVENTIONS)).contains("WarningCallCompleted"));
        TheSystem.playFrom(TheLineIsBusy.class, story);
        the_story_was_told_once(story);
    }

    @Test
    void case_killed_between_consuming_and_answering_answers_after_it_is_back() {
        Story story = TheSystem.storyOfSomebody();
        TheSystem.playUntil(TheFeedFlagsChen.class, story);
        TheSystem.killAndRestart(Part.CASE, RELAY_STOPPED);
        ArticleReplay.steps().stream()
                .takeWhile(step -> !(step instanceof TheSupervisorCloses))
                .forEach(step -> step.play(story));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(losses(story)).isNotEmpty());
        TheSystem.stack().kill(Part.CASE);
        assertThat(typesAbout(story, Topics.CASES))
                .as("kept, and not yet published")
                .doesNotContain("LossPrevented");

        TheSystem.stack().start(Part.CASE);
        TheSystem.playFrom(HeIsTalkedOutOfIt.class, story);
        the_story_was_told_once(story);
    }

    @Test
    void reporting_killed_while_it_counts_counts_everything_once() {
        Story story = TheSystem.storyOfSomebody();
        TheSystem.playUntil(TriageSeesRed.class, story);
        TheSystem.stack().kill(Part.REPORTING);
        Thread counting = Thread.ofVirtual().start(() -> TheSystem.stack().start(Part.REPORTING));
        ArticleReplay.steps().stream()
                .takeWhile(step -> !(step instanceof TheSupervisorCloses))
                .forEach(step -> step.play(story));
        await().atMost(Duration.ofSeconds(60)).until(() -> !counting.isAlive());
        TheSystem.killAndRestart(Part.REPORTING, Map.of());

        TheSystem.playFrom(TheSupervisorCloses.class, story);
        the_story_was_told_once(story);
    }

    private static void the_story_was_told_once(Story story) {
        List<String> interventions = typesAbout(story, Topics.INTERVENTIONS);
        assertThat(interventions).filteredOn("InterventionOpened"::equals).hasSize(1);
        assertThat(interventions).filteredOn("VisitCompleted"::equals).hasSize(2);
        assertThat(interventions).filteredOn("InterventionClosed"::equals).hasSize(1);
        assertThat(typesAbout(story, Topics.CASES))
                .filteredOn("LossPrevented"::equals)
                .hasSize(1);
        assertThat(losses(story)).hasSize(1);
    }

    private static List<String> losses(Story story) {
        var file = Figures.read(TheSystem.everybody().investigator(), "/v1/cases/" + story.victimId());
        return file.path("losses").valueStream().map(Object::toString).toList();
    }

    /** Each event once: a relay that died between publishing and forgetting publishes again, under the same id. */
    private static List<String> typesAbout(Story story, Topic<?> topic) {
        var seen = new HashSet<String>();
        return TheSystem.wire().about(story.victimId(), topic.name()).stream()
                .filter(record -> seen.add(Wire.header(record, "ce_id")))
                .map(Wire::type)
                .toList();
    }
}
