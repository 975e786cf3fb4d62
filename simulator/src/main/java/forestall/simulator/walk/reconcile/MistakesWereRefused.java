package forestall.simulator.walk.reconcile;

import java.util.List;

/** Each mistake met the refusal that it was to meet. That it left no trace is what the other checks tell. */
final class MistakesWereRefused implements Check {

    @Override
    public String name() {
        return "every mistake is refused in its own way";
    }

    @Override
    public List<Difference> of(Walked walked) {
        return walked.slips().stream()
                .filter(slip -> !slip.met().equals(slip.mistake().refusal()))
                .map(slip -> difference(
                        "intervention " + slip.interventionId(),
                        slip.mistake().refusal() + " for " + slip.mistake(),
                        slip.met()))
                .toList();
    }
}
