package forestall.dispatch.visit;

import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the officers reported, with nothing left out that is known. */
public record VisitReport(
        Instant arrivedAt,
        Instant endedAt,
        VisitOutcome outcome,
        List<Tactic> tactics,
        @Nullable Money amountAtRisk,
        @Nullable ScamType confirmedScamType,
        @Nullable FreeText note) {
    public VisitReport {
        tactics = List.copyOf(tactics);
    }

    boolean tells(List<Tactic> used, @Nullable Money atRisk, @Nullable ScamType confirmed, @Nullable FreeText noted) {
        return tactics.equals(used)
                && Objects.equals(amountAtRisk, atRisk)
                && confirmedScamType == confirmed
                && Objects.equals(note, noted);
    }
}
