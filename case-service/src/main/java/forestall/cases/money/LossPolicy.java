package forestall.cases.money;

import static java.util.Comparator.comparing;

import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.PreventedBy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What counts as prevented and what as suffered. The loss follows from all encounters of its intervention together, so the order in
 * which they become known does not matter.
 *
 * <ul>
 *   <li>An officer talked the victim out of a transfer and estimated the amount: prevented before the transfer. A later visit's
 *       estimate replaces an earlier one.
 *   <li>The victim had transferred: suffered since it was first known, with the amount last stated as gone or else last stated before. Gone stays gone: what a
 *       later visit dissuades from is not this transfer, and an investigator records it.
 *   <li>A promise on the telephone prevents nothing yet; it counts as a warning.
 * </ul>
 */
public final class LossPolicy {

    private static final Comparator<Encounter> BY_TIME =
            comparing(Encounter::at).thenComparing(Encounter::eventId);

    private LossPolicy() {}

    /**
     * The loss of one intervention.
     *
     * @param known its loss so far
     * @param ofIntervention every encounter of the intervention
     * @param ofFile every encounter with this person, in any intervention
     */
    public static LossDecision decide(
            InterventionId intervention, Optional<Loss> known, List<Encounter> ofIntervention, List<Encounter> ofFile) {
        Optional<Loss> settled = ofIntervention.stream()
                .filter(e -> e.finding() == Finding.ALREADY_TRANSFERRED)
                .min(BY_TIME)
                .flatMap(gone -> suffered(intervention, gone, ofIntervention, ofFile))
                .or(() -> last(ofIntervention, LossPolicy::keptTheMoney)
                        .flatMap(visit -> loss(intervention, LossKind.BEFORE_TRANSFER, visit, visit, ofFile)));
        int revision = known.map(Loss::revision).orElse(0);
        return settled.filter(
                        loss -> known.isEmpty() || !loss.atRevision(revision).equals(known.get()))
                .<LossDecision>map(loss -> new LossDecision.Revised(loss.atRevision(revision + 1)))
                .orElseGet(LossDecision.Unchanged::new);
    }

    private static boolean keptTheMoney(Encounter encounter) {
        return encounter.finding() == Finding.DISSUADED
                && encounter.by() == PreventedBy.VISIT
                && encounter.amount() != null;
    }

    private static Optional<Loss> suffered(
            InterventionId intervention, Encounter gone, List<Encounter> ofIntervention, List<Encounter> ofFile) {
        Predicate<Encounter> stated = e -> e.amount() != null;
        return last(ofIntervention, stated.and(e -> e.finding() == Finding.ALREADY_TRANSFERRED))
                .or(() -> last(ofIntervention, stated.and(e -> BY_TIME.compare(e, gone) < 0)))
                .flatMap(source -> loss(intervention, LossKind.SUFFERED, gone, source, ofFile));
    }

    private static Optional<Loss> loss(
            InterventionId intervention, LossKind kind, Encounter known, Encounter stated, List<Encounter> ofFile) {
        Money amount = stated.amount();
        return amount == null
                ? Optional.empty()
                : Optional.of(new Loss(
                        Loss.idFor(intervention),
                        1,
                        kind,
                        amount,
                        stated.evidence(),
                        known.by(),
                        intervention,
                        known.at(),
                        ofFile.stream().anyMatch(e -> e.warned() && e.at().isBefore(known.at())),
                        known.dimensions()));
    }

    private static Optional<Encounter> last(List<Encounter> encounters, Predicate<Encounter> which) {
        return encounters.stream().filter(which).max(BY_TIME);
    }
}
