package forestall.cases.money;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.ids.LossId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people at the money desk may do to a loss, and what becomes of it. */
public record DeskPolicy(ConfirmationPolicy confirmation) {

    /** A file is one document, read whole; whoever has more transfers than that enters what they add up to. */
    private static final int MOST_LOSSES = 500;

    /**
     * Enters a loss: a new one, or a person's word about one that so far followed from encounters, under the same id.
     *
     * @throws Refusal when the entry cannot be true, the file is closed, the transfer has been entered before, or the loss cannot come to that
     *     state
     */
    Posting entered(Ledger ledger, NewLoss said, Stamp stamp) {
        LossEntry entry = said.plausible().entry().plausible(stamp.at());
        Refusal.require(
                !entry.amount().equals(Money.ZERO),
                "loss-without-money",
                "/amountFen",
                "an amount of 1 fen or more",
                "0");
        Dimensions dimensions = ledger.interventions().get(said.interventionId());
        if (dimensions == null) {
            throw Refusal.invalid(
                    "intervention-of-another-file",
                    "/interventionId",
                    "an intervention of this file",
                    said.interventionId().toString());
        }
        if (!ledger.open() && !said.explainsItself()) {
            throw Refusal.conflict(
                    "case-closed",
                    "expected a file that is OPEN to enter a loss, or closedFileReason with why it comes so late, "
                            + "found a file that is CLOSED; a loss that is in it can be corrected");
        }
        Optional<Loss> known = ledger.loss(Loss.idFor(said.interventionId(), said.transfer()));
        if (known.filter(Loss::entered).isPresent()) {
            throw Refusal.conflict(
                    "loss-already-entered",
                    "expected a transfer that nobody has entered, found loss %s at revision %d; correct that one, or name a further transfer"
                            .formatted(known.get().lossId(), known.get().revision()));
        }
        if (known.isEmpty() && ledger.losses().size() >= MOST_LOSSES) {
            throw Refusal.conflict(
                    "too-many-losses",
                    "expected a file with fewer than %d losses, found %d"
                            .formatted(MOST_LOSSES, ledger.losses().size()));
        }
        known.ifPresent(loss -> LossTransition.take(loss.state(), entry.wanted()));
        LossRevision says =
                revision(ledger, known.map(loss -> loss.latest().dimensions()).orElse(dimensions), entry, stamp);
        Loss loss = known.map(derived -> derived.revised(says, confirmation))
                .orElseGet(() -> Loss.first(said.interventionId(), said.transfer(), says, confirmation));
        return posting(ledger, Posting.Kind.ENTERED, loss, entry.note(), said.closedFileReason(), stamp);
    }

    /**
     * Replaces what is known of a loss by the next revision.
     *
     * @param seen the revision that the correction is based on
     * @param number of the revision that it wants to be
     * @throws Refusal when the entry cannot be true, the loss is not there, was changed meanwhile, the number does not follow, or the loss
     *     cannot come to that state
     */
    Posting corrected(Ledger ledger, LossId id, long seen, int number, LossEntry said, Stamp stamp) {
        LossEntry entry = said.plausible(stamp.at());
        Loss known = seen(ledger, id, seen);
        if (number != known.revision() + 1) {
            throw Refusal.conflict(
                    "loss-revision-does-not-follow",
                    "expected revision %d, which follows %d, found %d"
                            .formatted(known.revision() + 1, known.revision(), number));
        }
        LossTransition.take(known.state(), entry.wanted());
        LossRevision says = revision(ledger, known.latest().dimensions(), entry, stamp);
        return posting(ledger, Posting.Kind.CORRECTED, known.revised(says, confirmation), entry.note(), null, stamp);
    }

    /**
     * Lets the latest revision count.
     *
     * @throws Refusal when the loss is not there, was changed meanwhile, awaits nobody, or the one who stated it would confirm it
     */
    Posting confirmed(Ledger ledger, LossId id, long seen, Stamp stamp) {
        Loss known = seen(ledger, id, seen);
        if (!known.awaitsConfirmation()) {
            throw Refusal.conflict(
                    "loss-awaits-nobody",
                    "expected a loss that awaits confirmation, found revision %d, which counts"
                            .formatted(known.revision()));
        }
        if (stamp.by().equals(known.latest().statedBy())) {
            throw Refusal.conflict(
                    "loss-needs-a-second-person",
                    "expected somebody else to confirm revision %d, found %s, who stated it"
                            .formatted(known.revision(), stamp.by()));
        }
        if (known.amount().compareTo(ConfirmationPolicy.LARGEST) > 0) {
            throw Refusal.conflict(
                    "loss-too-large",
                    "expected an amount of at most %d fen to be confirmed, found %d"
                            .formatted(
                                    ConfirmationPolicy.LARGEST.fen(),
                                    known.amount().fen()));
        }
        return posting(ledger, Posting.Kind.CONFIRMED, known.confirmed(stamp.by()), null, null, stamp);
    }

    private static Loss seen(Ledger ledger, LossId id, long seen) {
        Loss known = ledger.loss(id)
                .orElseThrow(() ->
                        Refusal.notFound("loss-not-found", "expected the id of a loss of this file, found " + id));
        if (known.revision() != seen) {
            throw Refusal.stale(
                    "loss-changed",
                    "expected If-Match with revision %d, which is the latest, found %d"
                            .formatted(known.revision(), seen));
        }
        return known;
    }

    private static LossRevision revision(Ledger ledger, Dimensions dimensions, LossEntry entry, Stamp stamp) {
        boolean withdrawn = entry.wanted() == LossState.WITHDRAWN;
        Instant spokenOf = withdrawn ? stamp.at() : entry.occurredAt();
        return new LossRevision(
                1,
                entry.wanted(),
                entry.amount(),
                entry.evidence(),
                entry.by(),
                entry.occurredAt(),
                LossPolicy.warned(ledger.encounters(), entry.occurredAt()),
                dimensions,
                withdrawn ? null : entry.bank(),
                entry.frozen(stamp.at()),
                stamp.by(),
                new DeskWord(entry.wanted(), spokenOf),
                null);
    }

    /** Refuses sums that do not fit. */
    private static Posting posting(
            Ledger ledger,
            Posting.Kind kind,
            Loss loss,
            @Nullable FreeText note,
            @Nullable FreeText closedFileReason,
            Stamp stamp) {
        LossSums.of(ledger.with(loss));
        return new Posting(
                stamp,
                kind,
                loss,
                note,
                closedFileReason,
                LossAnnouncement.of(
                                ledger.victimId(), ledger.loss(loss.lossId()).orElse(null), loss)
                        .orElse(null));
    }
}
