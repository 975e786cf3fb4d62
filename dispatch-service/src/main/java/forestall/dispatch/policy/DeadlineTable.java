package forestall.dispatch.policy;

import forestall.dispatch.intervention.DeadlinePolicy.Allowed;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines as they are written: a row for each grade, in which no stage ends after one that follows it, and none has longer than in
 * a less urgent grade.
 *
 * @param place of the table
 */
public record DeadlineTable(Place place, Map<Grade, Row> rows) {
    /** The stages of a grade; absent what is not written or could not be read. */
    public record Row(Place place, Map<DeadlineStage, Found<Duration>> stages) {
        @Nullable
        Found<Duration> of(DeadlineStage stage) {
            return stages.get(stage);
        }

        private Allowed allowed() {
            Found<Duration> claim = of(DeadlineStage.CLAIM_CALL);
            return new Allowed(
                    claim == null ? null : claim.value(),
                    surely(DeadlineStage.FIRST_CALL),
                    surely(DeadlineStage.STATION_ACCEPTS),
                    surely(DeadlineStage.VISIT),
                    surely(DeadlineStage.FEEDBACK));
        }

        private Duration surely(DeadlineStage stage) {
            return Objects.requireNonNull(of(stage)).value();
        }
    }

    public void check(Faults faults) {
        Row moreUrgent = null;
        for (Grade grade : Grade.values()) {
            Row row = rows.get(grade);
            if (row != null) {
                notAfter(row.of(DeadlineStage.CLAIM_CALL), "the call's", row.of(DeadlineStage.FIRST_CALL), faults);
                notAfter(row.of(DeadlineStage.STATION_ACCEPTS), "the visit's", row.of(DeadlineStage.VISIT), faults);
                if (moreUrgent != null) {
                    notSlower(moreUrgent, row, grade, faults);
                }
                moreUrgent = row;
            }
        }
    }

    /** Of a table without faults. */
    public Map<Grade, Allowed> allowed() {
        Map<Grade, Allowed> allowed = new EnumMap<>(Grade.class);
        rows.forEach((grade, row) -> allowed.put(grade, row.allowed()));
        return allowed;
    }

    private static void notSlower(Row urgent, Row row, Grade grade, Faults faults) {
        for (DeadlineStage stage : DeadlineStage.values()) {
            notAfter(urgent.of(stage), grade + "'s", row.of(stage), faults);
        }
        Found<Duration> claim = row.of(DeadlineStage.CLAIM_CALL);
        if (urgent.of(DeadlineStage.CLAIM_CALL) == null && claim != null) {
            faults.add(urgent.place(), "a claim, since %s has one: %s".formatted(grade, claim.inLine()), "none");
        }
    }

    private static void notAfter(
            @Nullable Found<Duration> earlier, String whose, @Nullable Found<Duration> later, Faults faults) {
        if (earlier != null && later != null && earlier.value().compareTo(later.value()) > 0) {
            faults.add(earlier.place(), "at most %s %s".formatted(whose, later.inLine()), earlier.text());
        }
    }
}
