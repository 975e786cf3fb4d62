package forestall.simulator.article;

import forestall.events.vocabulary.VisitOutcome;
import java.util.Map;

/** The officer finds nobody: he left that morning. */
public final class NobodyIsAtHome implements Step {

    @Override
    public String play(Story story) {
        StationDesk.of(story, Places.CAOHEJING)
                .complete(Map.of(
                        "outcome",
                        VisitOutcome.NOT_AT_HOME.name(),
                        "note",
                        "A neighbour saw him leave with a bag this morning"));
        return "visit 1: NOT_AT_HOME";
    }
}
