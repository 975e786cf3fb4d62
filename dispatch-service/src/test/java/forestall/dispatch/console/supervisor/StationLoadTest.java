package forestall.dispatch.console.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.visit.VisitState;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.Grade;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StationLoadTest {

    @Test
    void the_station_with_the_most_trouble_comes_first() {
        StationLoad late = load("1-late", Map.of(Grade.YELLOW, 1), Map.of(VisitState.ACCEPTED, 1), 1, 4, 0);
        StationLoad stretched = load("2-stretched", Map.of(Grade.YELLOW, 1), Map.of(VisitState.NOTIFIED, 1), 0, 2, 2);
        StationLoad red = load("3-red", Map.of(Grade.RED, 1), Map.of(VisitState.NOTIFIED, 1), 0, 4, 0);
        StationLoad many = load("4-many", Map.of(Grade.YELLOW, 5), Map.of(VisitState.NOTIFIED, 5), 0, 4, 0);
        StationLoad few = load("5-few", Map.of(Grade.YELLOW, 2), Map.of(VisitState.NOTIFIED, 2), 0, 4, 0);
        StationLoad alike = load("6-alike", Map.of(Grade.YELLOW, 2), Map.of(VisitState.NOTIFIED, 2), 0, 4, 0);

        assertThat(Stream.of(alike, few, many, red, stretched, late).sorted(StationLoad.BY_TROUBLE))
                .containsExactly(late, stretched, red, many, few, alike);
    }

    @Test
    void a_station_is_stretched_when_nobody_is_free_for_a_visit_that_nobody_goes_to() {
        assertThat(load("1", Map.of(Grade.RED, 2), Map.of(VisitState.ASSIGNED, 2), 0, 2, 2)
                        .isStretched())
                .as("somebody goes to each")
                .isFalse();
        assertThat(load("1", Map.of(Grade.RED, 2), Map.of(VisitState.ASSIGNED, 1, VisitState.ACCEPTED, 1), 0, 2, 2)
                        .isStretched())
                .isTrue();
        assertThat(load("1", Map.of(Grade.RED, 1), Map.of(VisitState.NOTIFIED, 1), 0, 0, 0)
                        .isStretched())
                .as("nobody is on duty")
                .isTrue();
        assertThat(load("1", Map.of(), Map.of(), 0, 0, 0).isStretched()).isFalse();
    }

    @Test
    void a_station_with_a_missed_deadline_is_not_quiet() {
        assertThat(load("1", Map.of(), Map.of(), 0, 4, 0).isQuiet()).isTrue();
        assertThat(load("1", Map.of(), Map.of(), 1, 4, 0).isQuiet()).isFalse();
    }

    private static StationLoad load(
            String station,
            Map<Grade, Integer> grades,
            Map<VisitState, Integer> states,
            int overdue,
            int onDuty,
            int engaged) {
        return new StationLoad(new StationCode(station), grades, states, overdue, onDuty, engaged);
    }
}
