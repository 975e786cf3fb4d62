package forestall.simulator.article;

import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.simulator.patience.StepFailure;
import java.util.List;
import java.util.Map;

/** The officer shows similar cases; the transfer does not happen, and he is watched for three days. */
public final class HeIsTalkedOutOfIt implements Step {

    @Override
    public String play(Story story) {
        StationDesk.of(story, Places.XINHUALU)
                .complete(Map.of(
                        "outcome", VisitOutcome.DISSUADED.name(),
                        "tactics", List.of(Tactic.SIMILAR_CASES_SHOWN.name()),
                        "amountAtRiskFen", Places.AT_RISK_FEN,
                        "confirmedScamType", ScamType.POLICE_PROCURATORATE_COURT.name(),
                        "note", "Was about to transfer the money to a \"safe account\""));
        String state = story.intervention().path("state").asString("");
        if (!state.equals("MONITORED") && !state.equals("CLOSED")) {
            throw new StepFailure("a monitored intervention", "state " + state);
        }
        return "visit 2: DISSUADED, similar cases shown, 300,000.00 yuan at risk; now " + state;
    }
}
