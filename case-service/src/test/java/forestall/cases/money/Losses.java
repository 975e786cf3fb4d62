package forestall.cases.money;

import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;

/** Losses as a bank's record shows them, for tests. */
final class Losses {

    static final VictimId VICTIM = new VictimId("victim-0123456789");
    static final InterventionId INTERVENTION = InterventionId.of("0198a000-0000-7000-8000-000000000001");
    static final Dimensions DIMENSIONS =
            new Dimensions(null, null, ScamType.POLICE_PROCURATORATE_COURT, Grade.RED, AgeBand.FROM_45_TO_59);
    static final Instant NOON = Instant.parse("2026-11-14T04:00:00Z");
    static final ConfirmationPolicy UP_TO_1000 = new ConfirmationPolicy(new Money(1_000));

    private Losses() {}

    static LossRevision said(LossState state, long fen) {
        return new LossRevision(
                1,
                state,
                new Money(fen),
                LossEvidence.BANK_RECORD,
                PreventedBy.BANK,
                NOON,
                true,
                DIMENSIONS,
                null,
                null,
                "investigator",
                new DeskWord(state, NOON),
                null);
    }

    static Loss first(LossState state, long fen) {
        return Loss.first(INTERVENTION, null, said(state, fen), UP_TO_1000);
    }
}
