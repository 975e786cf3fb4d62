package forestall.simulator.walk.reconcile;

import java.util.List;

/** What did not go as planned while it was going on. */
final class JourneysWentOn implements Check {

    @Override
    public String name() {
        return "every journey goes as planned";
    }

    @Override
    public List<Difference> of(Walked walked) {
        return walked.surprises().stream()
                .map(surprise -> difference(surprise.about(), surprise.expected(), surprise.found()))
                .toList();
    }
}
