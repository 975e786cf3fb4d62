package forestall.dispatch.warningcall;

import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operator says of a call. A call without times was just now; what is not said is not known. */
public record CallStatement(
        Reached reached,
        CallOutcome outcome,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Money amountAtRisk,
        @Nullable FreeText note,
        @Nullable Instant callAgainAt) {

    CallReport at(Instant now) {
        Instant ended = endedAt == null ? now : endedAt;
        return new CallReport(
                startedAt == null ? ended : startedAt, ended, reached, outcome, amountAtRisk, note, callAgainAt);
    }

    /** What it says otherwise than that report. What it does not say is no difference; what a note says is not repeated. */
    List<String> differencesFrom(CallReport report) {
        return Stream.of(
                        difference("reached", report.reached(), reached),
                        difference("outcome", report.outcome(), outcome),
                        difference("startedAt", report.startedAt(), startedAt),
                        difference("endedAt", report.endedAt(), endedAt),
                        difference("amountAtRiskFen", fen(report.amountAtRisk()), fen(amountAtRisk)),
                        note == null || note.equals(report.note()) ? null : "another note",
                        difference("callAgainAt", report.callAgainAt(), callAgainAt))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable String difference(String field, @Nullable Object first, @Nullable Object now) {
        return now == null || Objects.equals(first, now)
                ? null
                : "%s %s instead of %s".formatted(field, now, first == null ? "none" : first);
    }

    private static @Nullable Long fen(@Nullable Money amount) {
        return amount == null ? null : amount.fen();
    }
}
