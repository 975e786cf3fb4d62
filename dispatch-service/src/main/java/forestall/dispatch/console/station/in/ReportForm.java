package forestall.dispatch.console.station.in;

import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.typed.Yuan;
import forestall.dispatch.console.TimeOfDay;
import forestall.dispatch.visit.VisitStatement;
import forestall.events.facts.FreeText;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about how a visit went, as it was typed; whatever was left empty is not known.
 *
 * @param outcome the button that was pressed
 * @param amount in yuan
 * @param arrived a time of the day, by who tells of the arrival only now
 */
record ReportForm(
        @Nullable VisitOutcome outcome,
        @Nullable List<Tactic> tactics,
        @Nullable String amount,
        @Nullable ScamType confirmed,
        @Nullable String note,
        @Nullable String arrived) {

    static ReportForm empty() {
        return new ReportForm(null, null, null, null, null, null);
    }

    public boolean used(Tactic tactic) {
        return tactics != null && tactics.contains(tactic);
    }

    /**
     * What it says, by the same words as the interface for scripts.
     *
     * @throws Refusal when some of it cannot be read
     */
    VisitStatement statement(Instant now) {
        if (outcome == null) {
            throw Refusal.invalid("outcome-missing", "/outcome", "one of the outcomes", "none");
        }
        String money = Typed.given(amount);
        String words = Typed.given(note);
        String time = Typed.given(arrived);
        return new VisitStatement(
                outcome,
                time == null ? null : TimeOfDay.last(now, time, "/arrived"),
                null,
                tactics == null ? List.of() : tactics,
                money == null ? null : Yuan.read(money),
                confirmed,
                words == null ? null : new FreeText(words));
    }
}
