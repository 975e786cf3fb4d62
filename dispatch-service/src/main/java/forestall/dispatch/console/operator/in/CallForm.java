package forestall.dispatch.console.operator.in;

import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.typed.Yuan;
import forestall.dispatch.console.TimeOfDay;
import forestall.dispatch.warningcall.CallStatement;
import forestall.events.facts.FreeText;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on a sheet, as it was typed; whatever was left empty is not known.
 *
 * @param version of the call that the sheet showed
 * @param outcome the button that was pressed
 * @param relative present when it was a relative who was reached
 * @param amount in yuan
 * @param again a time of the day
 */
record CallForm(
        long version,
        @Nullable CallOutcome outcome,
        @Nullable String relative,
        @Nullable String amount,
        @Nullable String note,
        @Nullable String again) {

    static CallForm empty() {
        return new CallForm(0, null, null, null, null, null);
    }

    /**
     * What it says, by the same words as the interface for scripts.
     *
     * @throws Refusal when some of it cannot be read
     */
    CallStatement statement(Instant now) {
        if (outcome == null) {
            throw Refusal.invalid("outcome-missing", "/outcome", "one of the outcomes", "none");
        }
        String money = given(amount);
        String words = given(note);
        String time = given(again);
        return new CallStatement(
                reached(outcome),
                outcome,
                null,
                null,
                money == null ? null : Yuan.read(money),
                words == null ? null : new FreeText(words),
                time == null ? null : TimeOfDay.next(now, time, "/again"));
    }

    private Reached reached(CallOutcome of) {
        return !of.reached() ? Reached.NOBODY : relative == null ? Reached.VICTIM : Reached.RELATIVE;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
