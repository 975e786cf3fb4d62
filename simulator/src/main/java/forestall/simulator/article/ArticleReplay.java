package forestall.simulator.article;

import forestall.simulator.patience.StepFailure;
import java.util.List;
import java.util.function.BiConsumer;

/** The whole story, in its order. */
public final class ArticleReplay {

    private static final List<Step> STEPS = List.of(
            new TheFeedFlagsChen(),
            new TriageSeesRed(),
            new TheStationIsTold(),
            new TheLineIsBusy(),
            new CaohejingAccepts(),
            new CaohejingSendsAnOfficer(),
            new NobodyIsAtHome(),
            new HeIsFoundInAHotel(),
            new TheDeadlinesStand(),
            new XinhuaAccepts(),
            new XinhuaSendsAnOfficer(),
            new HeIsTalkedOutOfIt(),
            new TheSupervisorCloses(),
            new TheCaseFileTellsIt(),
            new TheStatisticsCountIt());

    private ArticleReplay() {}

    /** The steps: each can be played by itself once those before it were, in this telling or an earlier one. */
    public static List<Step> steps() {
        return STEPS;
    }

    /**
     * Plays the story from the first step.
     *
     * @param after is told of each step and what happened, before the next begins
     * @throws StepFailure at the first step that fails
     */
    public static void play(Story story, BiConsumer<Step, String> after) {
        for (Step step : STEPS) {
            after.accept(step, step.play(story));
        }
    }
}
