package forestall.cases.money;

import static java.util.Comparator.comparing;

import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What encounters make of a loss: what counts as prevented and what as suffered. It follows from all encounters of its intervention together, so the
 * order in which they become known does not matter.
 *
 * <ul>
 *   <li>An officer talked the victim out of a transfer and estimated the amount: prevented before the transfer. A later visit's
 *       estimate replaces an earlier one.
 *   <li>The victim had transferred: suffered since it was first known, with the amount last stated as gone, or else last stated before it
 *       was last said to be gone. Gone stays gone: what a later visit dissuades from is not this transfer, and an investigator records it.
 *   <li>A promise on the telephone prevents nothing yet; it counts as a warning.
 *   <li>Once a person at the desk has entered the loss, the figure is theirs: no encounter changes amount or evidence, and none that
 *       happened before what they said changes anything. One that happened later moves money that they left undecided: at risk to
 *       prevented or suffered, prevented to suffered. What they withdrew stays withdrawn until a later encounter tells of money again.
 *   <li>Whether the victim had been warned before the money was gone follows from all encounters of the file, whoever entered the loss.
 * </ul>
 */
public final class LossPolicy {

    private static final Comparator<Encounter> BY_TIME =
            comparing(Encounter::at).thenComparing(Encounter::eventId);

    private LossPolicy() {}

    /**
     * The losses that a report about an intervention changes, each one revision higher.
     *
     * @param losses of the file
     * @param ofIntervention every encounter of the intervention
     * @param ofFile every encounter with this person, in any intervention
     */
    public static List<Loss> afterReport(
            InterventionId intervention,
            List<Loss> losses,
            List<Encounter> ofIntervention,
            List<Encounter> ofFile,
            ConfirmationPolicy confirmation) {
        LossId own = Loss.idFor(intervention);
        List<Loss> revised = new ArrayList<>();
        Optional<Loss> known =
                losses.stream().filter(loss -> loss.lossId().equals(own)).findFirst();
        if (decide(intervention, known, ofIntervention, ofFile, confirmation)
                instanceof LossDecision.Revised(Loss loss)) {
            revised.add(loss);
        }
        losses.stream()
                .filter(loss -> !loss.lossId().equals(own) && loss.state() == LossState.SUFFERED)
                .filter(loss -> loss.warnedBefore() != warned(ofFile, loss.occurredAt()))
                .map(loss -> loss.revised(loss.latest().warned(!loss.warnedBefore()), confirmation))
                .forEach(revised::add);
        return revised;
    }

    /**
     * The loss of one intervention.
     *
     * @param known its loss so far
     */
    static LossDecision decide(
            InterventionId intervention,
            Optional<Loss> known,
            List<Encounter> ofIntervention,
            List<Encounter> ofFile,
            ConfirmationPolicy confirmation) {
        Optional<LossRevision> settled = known.filter(Loss::entered)
                .map(loss -> Optional.of(moved(loss.latest(), ofIntervention, ofFile)))
                .orElseGet(() -> derived(ofIntervention, ofFile));
        return settled.filter(next -> known.isEmpty() || !known.get().latest().saysTheSameAs(next))
                .<LossDecision>map(next -> new LossDecision.Revised(known.map(loss -> loss.revised(next, confirmation))
                        .orElseGet(() -> Loss.first(intervention, null, next, confirmation))))
                .orElseGet(LossDecision.Unchanged::new);
    }

    /** Whether the squad had warned the victim before that moment. */
    public static boolean warned(List<Encounter> ofFile, Instant moment) {
        return ofFile.stream().anyMatch(e -> e.warned() && e.at().isBefore(moment));
    }

    private static Optional<LossRevision> derived(List<Encounter> ofIntervention, List<Encounter> ofFile) {
        return first(ofIntervention, Encounter::gone)
                .flatMap(gone -> amountGone(ofIntervention)
                        .flatMap(stated -> revision(LossState.SUFFERED, gone, stated, ofFile)))
                .or(() -> last(ofIntervention, e -> e.prevented() && e.amount() != null)
                        .flatMap(visit -> revision(LossState.PREVENTED_BEFORE_TRANSFER, visit, visit, ofFile)));
    }

    private static Optional<Encounter> amountGone(List<Encounter> ofIntervention) {
        Predicate<Encounter> stated = e -> e.amount() != null;
        return last(ofIntervention, stated.and(Encounter::gone))
                .or(() -> last(ofIntervention, Encounter::gone)
                        .flatMap(gone -> last(ofIntervention, stated.and(e -> BY_TIME.compare(e, gone) < 0))));
    }

    private static Optional<LossRevision> revision(
            LossState state, Encounter known, Encounter stated, List<Encounter> ofFile) {
        Money amount = stated.amount();
        return amount == null
                ? Optional.empty()
                : Optional.of(new LossRevision(
                        1,
                        state,
                        amount,
                        stated.evidence(),
                        known.by(),
                        known.at(),
                        warned(ofFile, known.at()),
                        known.dimensions(),
                        null,
                        null,
                        stated.reportedBy(),
                        null,
                        null));
    }

    private static LossRevision moved(LossRevision known, List<Encounter> ofIntervention, List<Encounter> ofFile) {
        DeskWord said = known.deskWord();
        if (said == null) {
            return known;
        }
        Predicate<Encounter> later = e -> e.at().isAfter(said.occurredAt());
        return switch (said.state()) {
            case AT_RISK ->
                first(ofIntervention, later.and(Encounter::gone))
                        .map(gone -> known.moved(LossState.SUFFERED, gone, warned(ofFile, gone.at())))
                        .or(() -> last(ofIntervention, later.and(Encounter::prevented))
                                .map(visit -> known.moved(
                                        LossState.PREVENTED_BEFORE_TRANSFER, visit, warned(ofFile, visit.at()))))
                        .orElse(known);
            case PREVENTED_BEFORE_TRANSFER ->
                first(ofIntervention, later.and(Encounter::gone))
                        .map(gone -> known.moved(LossState.SUFFERED, gone, warned(ofFile, gone.at())))
                        .orElse(known);
            case SUFFERED -> known.warned(warned(ofFile, known.occurredAt()));
            case WITHDRAWN ->
                derived(ofIntervention.stream().filter(later).toList(), ofFile)
                        .map(fresh -> fresh.after(said))
                        .orElse(known);
            case LEFT, STOPPED_IN_ACCOUNT -> known;
        };
    }

    private static Optional<Encounter> first(List<Encounter> encounters, Predicate<Encounter> which) {
        return encounters.stream().filter(which).min(BY_TIME);
    }

    private static Optional<Encounter> last(List<Encounter> encounters, Predicate<Encounter> which) {
        return encounters.stream().filter(which).max(BY_TIME);
    }
}
