package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.VisitCompleted;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Officers come again: to whom, by when, and from which station. */
class FollowUpVisitTest extends Journey {
    private static final String LIANTANG = "310118103";
    private static final String JINZE = "310118104";

    @Autowired
    private TestClock time;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"DOOR_NOT_OPENED,PT2H,door-not-opened", "DENIES_EVIDENCE_PERSISTS,PT24H,denies-evidence-persists"})
    void the_same_station_goes_again_on_a_clock_of_its_own_that_never_moves(
            String outcome, Duration within, String rule) {
        InterventionOpened opened = flagged(toChen().livingIn(LIANTANG));
        StationNotified first = probe().first(opened.victimId(), StationNotified.class);
        granted(handOver(supervisor(), opened.interventionId(), JINZE));
        Instant before = time.instant();
        JsonNode reported = paid(JINZE, opened.interventionId(), "{\"outcome\":\"%s\"}".formatted(outcome));
        Instant after = time.instant();

        StationNotified again = probe().nth(opened.victimId(), StationNotified.class, 2);
        assertThat(again.stationCode().value())
                .as("where they were, not where he lives")
                .isEqualTo(JINZE);
        assertThat(again.reason()).isEqualTo(rule);
        assertThat(again.visitBy()).isBetween(before.plus(within), after.plus(within));
        assertThat(again.acceptBy()).isBetween(before, again.visitBy());
        assertThat(Instant.parse(reported.path("next").path("at").asString())).isEqualTo(again.visitBy());
        assertThat(alarms(opened, DeadlineStage.VISIT, again.visitBy())).isEqualTo(1);
        assertThat(alarms(opened, DeadlineStage.STATION_ACCEPTS, again.acceptBy()))
                .isEqualTo(1);

        granted(locate(operator(), opened.interventionId(), LIANTANG));
        JsonNode moved = visitAt(LIANTANG, opened.interventionId());
        assertThat(Instant.parse(moved.path("visitBy").asString())).isEqualTo(again.visitBy());
        assertThat(Instant.parse(moved.path("acceptBy").asString())).isEqualTo(again.acceptBy());
        paid(LIANTANG, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");
        assertThat(probe().nth(opened.victimId(), VisitCompleted.class, 2).notifiedAt())
                .isAfterOrEqualTo(before);
        assertThat(intervention(opened.interventionId())
                        .path("deadlines")
                        .path("visitBy")
                        .asString())
                .as("those of the first visit stand")
                .isEqualTo(first.visitBy().toString());
    }

    @Test
    void a_search_ends_with_a_location_and_the_next_visit_has_the_clock_of_the_first() {
        InterventionOpened opened = flagged(toChen().livingIn(LIANTANG));
        StationNotified first = probe().first(opened.victimId(), StationNotified.class);
        JsonNode searched = paid(LIANTANG, opened.interventionId(), "{\"outcome\":\"RELOCATED\"}");
        assertThat(searched.path("next").path("kind").asString()).isEqualTo("SEARCH");
        assertThat(hasVisitAt(LIANTANG, opened.interventionId())).isFalse();

        granted(locate(station(LIANTANG), opened.interventionId(), JINZE));

        JsonNode next = visitAt(JINZE, opened.interventionId());
        assertThat(next.path("attempt").asInt()).isEqualTo(2);
        assertThat(Instant.parse(next.path("visitBy").asString())).isEqualTo(first.visitBy());
        assertThat(visitAt(LIANTANG, opened.interventionId())
                        .path("handedOverTo")
                        .asString())
                .isEqualTo(JINZE);
        paid(JINZE, opened.interventionId(), "{\"outcome\":\"FALSE_ALARM\"}");
    }

    private long alarms(InterventionOpened opened, DeadlineStage stage, Instant at) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance like ? and task_instance like ?")
                .params("%" + opened.interventionId() + "%", "%/" + stage + "/%" + at)
                .query(Long.class)
                .single();
    }
}
