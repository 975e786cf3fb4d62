package forestall.cases.history;

import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.Episode;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.Person;
import forestall.cases.casefile.Suspect;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.money.ConfirmationPolicy;
import forestall.cases.money.Loss;
import forestall.cases.money.LossPolicy;
import forestall.cases.money.LossRevision;
import forestall.cases.money.LossSums;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a recorded case makes of a file: a closed episode with its money and suspects, as long ago as it was. It reopens nothing, and what is
 * known from later stands. Told again it changes nothing; told again to be counted, whatever is not counted yet is announced.
 */
final class HistoryPolicy {

    private HistoryPolicy() {}

    /**
     * The file with the case.
     *
     * @param count whether the statistics are to count it
     * @param confirmation which of its losses await a second person
     * @throws forestall.chassis.usecase.Refusal when the file's losses would not add up to a number that can be
     */
    static CaseDecision decide(
            CaseFile file, RecordedCase recorded, boolean count, Hand hand, ConfirmationPolicy confirmation) {
        boolean known = file.episode(recorded.from().intervention()).isPresent();
        CaseFile told = known ? file : told(file, recorded, hand, confirmation);
        CaseFile after = count ? counted(told, recorded) : told;
        List<Envelope<? extends CaseEvent>> announced =
                count ? RecordedAnnouncements.of(told, after, recorded, hand.name()) : List.of();
        List<TimelineEntry> own = known ? List.of() : List.of(RecordedLine.of(recorded, hand));
        return own.isEmpty() && announced.isEmpty()
                ? new CaseDecision.Unchanged()
                : CaseDecision.Changed.telling(after, own, announced, hand.at());
    }

    private static CaseFile told(CaseFile file, RecordedCase recorded, Hand hand, ConfirmationPolicy confirmation) {
        List<Suspect> suspects = file.suspects();
        for (Suspect suspect : recorded.suspects()) {
            suspects = Suspect.seen(suspects, suspect);
        }
        CaseFile told =
                file.with(person(file.person(), recorded)).with(suspects).with(episode(recorded));
        for (Loss loss : losses(file, recorded, hand, confirmation)) {
            told = told.with(loss.outOf(recorded.from().source()));
        }
        LossSums.of(told.losses());
        return told;
    }

    private static Person person(Person known, RecordedCase recorded) {
        Person named = recorded.name() == null ? known : known.called(recorded.name());
        return recorded.phone() == null
                ? named
                : named.with(new KnownNumber(
                        recorded.phone(), "record of " + recorded.from().source(), recorded.openedAt(), null));
    }

    /** No station was told of it, so none may read the file for its sake. */
    private static Episode episode(RecordedCase recorded) {
        return new Episode(
                recorded.from().intervention(),
                CaseState.CLOSED,
                recorded.openedAt(),
                null,
                null,
                recorded.outcome(),
                recorded.closedAt(),
                List.of(),
                List.of(),
                recorded.dimensions(),
                recorded.closedAt());
    }

    private static List<Loss> losses(CaseFile file, RecordedCase recorded, Hand hand, ConfirmationPolicy confirmation) {
        List<Loss> losses = new ArrayList<>();
        for (RecordedLoss loss : recorded.losses()) {
            losses.add(Loss.recorded(
                    recorded.from().intervention(),
                    losses.size() + 1,
                    new LossRevision(
                            1,
                            loss.state(),
                            loss.amount(),
                            loss.evidence(),
                            loss.by(),
                            loss.occurredAt(),
                            warned(file, loss.occurredAt()),
                            recorded.dimensions(),
                            loss.bank(),
                            null,
                            hand.name(),
                            null,
                            null),
                    confirmation));
        }
        return losses;
    }

    /** As of any loss of the file. */
    private static boolean warned(CaseFile file, Instant occurredAt) {
        return LossPolicy.warned(
                file.episodes().stream()
                        .flatMap(episode -> episode.encounters().stream())
                        .toList(),
                occurredAt);
    }

    private static CaseFile counted(CaseFile file, RecordedCase recorded) {
        CaseFile counted = file;
        for (Loss loss : file.losses()) {
            if (loss.interventionId().equals(recorded.from().intervention())) {
                counted = counted.with(loss.intoTheCount());
            }
        }
        return counted;
    }
}
