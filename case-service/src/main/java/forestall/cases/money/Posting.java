package forestall.cases.money;

import forestall.events.CaseEvent;
import forestall.events.facts.FreeText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a loss that is not a report's: what the file's timeline says of it, and what the others are told.
 *
 * @param note in the words of whoever did it
 * @param closedFileReason why it was entered after the file was closed
 * @param announced null when nothing changes for the others
 */
public record Posting(
        Stamp stamp,
        Kind kind,
        Loss loss,
        @Nullable FreeText note,
        @Nullable FreeText closedFileReason,
        @Nullable CaseEvent announced) {

    /** What was done, in the words of the timeline. */
    public enum Kind {
        ENTERED("LossEntered"),
        CORRECTED("LossCorrected"),
        CONFIRMED("LossConfirmed"),
        FREEZE_ENDS("FreezeEnds");

        private final String line;

        Kind(String line) {
            this.line = line;
        }

        /** The type of the timeline's line. */
        public String line() {
            return line;
        }
    }

    /** For the timeline: what everybody who reads the file may know, so no account. */
    public Map<String, Object> detail() {
        LossRevision latest = loss.latest();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("lossId", loss.lossId().toString());
        detail.put("revision", latest.number());
        detail.put("state", latest.state().name());
        detail.put("amountFen", latest.amount().fen());
        detail.put("evidence", latest.evidence().name());
        detail.put("occurredAt", latest.occurredAt().toString());
        detail.put("awaitingConfirmation", loss.awaitsConfirmation());
        if (latest.bank() != null) {
            detail.put("bank", latest.bank());
        }
        if (latest.freeze() != null) {
            detail.put("freezeEndsAt", latest.freeze().endsAt().toString());
        }
        if (note != null) {
            detail.put("text", note.value());
        }
        if (closedFileReason != null) {
            detail.put("closedFileReason", closedFileReason.value());
        }
        return detail;
    }
}
