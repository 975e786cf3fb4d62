package forestall.dispatch;

import forestall.dispatch.directory.Directory;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Timeline;
import forestall.dispatch.triage.Alerts;
import forestall.dispatch.triage.RecognisePerson;
import forestall.dispatch.triage.Triage;
import forestall.dispatch.visit.Visits;
import forestall.dispatch.warningcall.WarningCalls;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the order and repetition of alerts, calls and visits: one intervention is open at most, deadlines never move, the grade never
 * falls by itself, and every accepted command has exactly its events. A story that fails names its seed; {@code
 * -Dforestall.story=<seed>} tells that one again.
 */
class StoriesTest extends Running {
    private static final int STORIES = 10;

    /** As long as some kind of event or refusal has not come up: others tell others, with each build. */
    private static final int MOST_STORIES = 100;

    @Autowired
    private Triage triage;

    @Autowired
    private RecognisePerson recognise;

    @Autowired
    private Interventions interventions;

    @Autowired
    private Alerts alerts;

    @Autowired
    private WarningCalls calls;

    @Autowired
    private Visits visits;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Directory directory;

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    private StoryStage stage;

    @BeforeEach
    void nothingIsDue() {
        stage = new StoryStage(
                port(),
                new StoryStage.Doors(
                        triage, recognise, interventions, alerts, calls, visits, timeline, directory, time, jdbc));
        time.pass(Duration.ofDays(5));
        stage.settle();
    }

    @Test
    void whatever_happens_in_whatever_order_what_must_hold_holds_and_every_command_has_its_events() {
        StoryTally tally = new StoryTally();
        Long one = Long.getLong("forestall.story");
        if (one != null) {
            tell(one, tally);
            return;
        }
        Random seeds = new Random();
        for (int told = 0; told < STORIES || (told < MOST_STORIES && !tally.allWasTold()); told++) {
            tell(seeds.nextLong(), tally);
        }

        tally.assertThatAllWasTold();
    }

    private void tell(long seed, StoryTally tally) {
        new Story(seed, stage, probe(), tally).tell();
    }
}
