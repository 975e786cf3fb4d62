package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.dispatch.Caller.Answer;
import forestall.dispatch.StoryRules.Verdict;
import forestall.dispatch.StoryScene.Whole;
import forestall.events.DeadlineMissed;
import forestall.events.Envelope;
import forestall.events.ids.InterventionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One random story: move after move, each held against what it should have been. */
final class Story {
    private static final int PEOPLE = 2;
    private static final int MOVES = 40;
    private static final String BY_THE_CLOCK = "DeadlineMissed";

    private final long seed;
    private final StoryStage stage;
    private final Probe probe;
    private final StoryTally tally;
    private final StoryCast cast = new StoryCast(PEOPLE);
    private final StoryTeller teller;
    private final List<StoryMove> moves = new ArrayList<>();
    private StoryScene scene;

    Story(long seed, StoryStage stage, Probe probe, StoryTally tally) {
        this.seed = seed;
        this.stage = stage;
        this.probe = probe;
        this.tally = tally;
        this.teller = new StoryTeller(new Random(seed), cast, stage::officers);
        this.scene = stage.look(cast);
    }

    void tell() {
        try {
            while (moves.size() < MOVES) {
                play(teller.next(scene));
            }
            for (Optional<StoryMove> last = teller.end(scene); last.isPresent(); last = teller.end(scene)) {
                play(last.get());
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "story %d fails at its move %d (-Dforestall.story=%d tells it again): %s%n%s"
                            .formatted(seed, moves.size(), seed, e.getMessage(), words()),
                    e);
        }
    }

    private void play(StoryMove move) {
        StoryScene before = scene;
        Verdict verdict = StoryRules.of(move, before);
        moves.add(move);
        Answer answer = stage.play(move);
        scene = stage.look(cast);
        assertAnswered(verdict, answer);
        if (move instanceof StoryMove.Recognise who) {
            cast.areOne(who.name(), who.other());
        }
        if (verdict != Verdict.GRANTED && !(verdict == Verdict.NOTHING_NEW && move instanceof StoryMove.Claim)) {
            assertThat(scene.looksLike(before)).as("nothing changes").isTrue();
        }
        StoryInvariants.hold(move, verdict == Verdict.GRANTED, cast, before, scene);
        assertAnnounced(
                move,
                verdict == Verdict.GRANTED ? StoryEvents.of(move, cast, before, scene, answer) : Map.of(),
                before);
        tally.count(move, verdict);
    }

    private static void assertAnswered(Verdict verdict, Answer answer) {
        if (verdict == Verdict.REFUSED) {
            assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404, 409, 412);
            if (answer.status() != 403) {
                assertThat(answer.json().path("detail").asString())
                        .contains("expected ")
                        .contains("found ");
            }
        } else {
            assertThat(answer.status()).as(answer.body()).isIn(200, 204);
        }
    }

    /** On the timeline at once, and through the broker in the same order. */
    private void assertAnnounced(StoryMove move, Map<InterventionId, List<String>> expected, StoryScene before) {
        for (Whole now : scene.wholes()) {
            InterventionId id = now.intervention().id();
            int known = before.find(id).map(was -> was.told().size()).orElse(0);
            List<String> fresh = announced(now.told().subList(known, now.told().size()));
            fresh.forEach(tally::count);
            List<String> decided =
                    fresh.stream().filter(event -> !event.equals(BY_THE_CLOCK)).toList();
            if (move instanceof StoryMove.Pass) {
                assertThat(decided).containsExactlyInAnyOrderElementsOf(expected.getOrDefault(id, List.of()));
            } else {
                assertThat(decided).as("events of %s", id).isEqualTo(expected.getOrDefault(id, List.of()));
            }
            await("events of " + id)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(heard(now)).isEqualTo(announced(now.told())));
            assertMissedOnceAndNotEarly(now);
        }
    }

    private static List<String> announced(List<String> told) {
        return told.stream().filter(StoryEvents.KINDS::contains).toList();
    }

    private List<String> heard(Whole about) {
        return probe.about(about.intervention().victimId()).stream()
                .map(Envelope::event)
                .filter(event ->
                        event.interventionId().equals(about.intervention().id()))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    private void assertMissedOnceAndNotEarly(Whole about) {
        List<DeadlineMissed> missed = probe.all(about.intervention().victimId(), DeadlineMissed.class).stream()
                .filter(event ->
                        event.interventionId().equals(about.intervention().id()))
                .toList();
        assertThat(missed)
                .as("deadlines missed")
                .doesNotHaveDuplicates()
                .allSatisfy(event -> assertThat(event.dueAt()).isBeforeOrEqualTo(scene.at()));
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int move = 0; move < moves.size(); move++) {
            words.append(move + 1).append(". ").append(moves.get(move)).append(System.lineSeparator());
        }
        return words.toString();
    }
}
