package forestall.simulator.article;

import forestall.simulator.city.NotYet;
import forestall.simulator.city.Patience;
import java.util.List;
import java.util.function.BiConsumer;

/** The case of 14 November, step by step. */
public final class ArticleCase {

    private static final List<Step> STEPS = List.of(
            new TheFeedFlagsChen(),
            new TheSquadAndTheStationAreTold(),
            new TheLineIsBusy(),
            new CaohejingSendsAnOfficer(),
            new NobodyIsAtHome(),
            new AHotelIsFound(),
            new XinhuaLuSendsAnOfficer(),
            new ChenIsTalkedOutOfIt(),
            new TheCaseFileTellsTheStory(),
            new TheSquadClosesTheIntervention(),
            new TheFiguresShowIt());

    private ArticleCase() {}

    public static List<Step> steps() {
        return STEPS;
    }

    /**
     * Plays one step, with patience for what is not so yet.
     *
     * @throws IllegalStateException naming the step when it did not come true
     */
    public static String play(Step step, Story story, Patience patience) {
        try {
            return patience.until(() -> step.play(story));
        } catch (NotYet | Unexpected | forestall.simulator.city.Refused failure) {
            throw new IllegalStateException(
                    "the story stopped at '%s': %s".formatted(step.title(), failure.getMessage()), failure);
        }
    }

    /** Plays the whole story and tells each step as it happened. */
    public static void playAll(Story story, Patience patience, BiConsumer<Step, String> tell) {
        for (Step step : STEPS) {
            tell.accept(step, play(step, story, patience));
        }
    }
}
