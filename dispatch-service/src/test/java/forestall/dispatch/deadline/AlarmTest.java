package forestall.dispatch.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmTest {
    static Stream<Alarm> alarms() {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse("2017-11-17T02:00:00.123456Z");
        return Stream.of(
                new Alarm.MonitoringEnds(new InterventionId(id), at),
                new Alarm.ClaimEnds(new CallId(id), at),
                new Alarm.Due(new InterventionId(id), DeadlineStage.FIRST_CALL, null, at, null),
                new Alarm.Due(new InterventionId(id), DeadlineStage.VISIT, new VisitId(UUID.randomUUID()), at, null),
                new Alarm.Due(
                        new InterventionId(id),
                        DeadlineStage.VISIT,
                        new VisitId(UUID.randomUUID()),
                        at,
                        at.plusSeconds(600)));
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void an_alarm_is_read_as_it_was_written(Alarm alarm) {
        assertThat(Alarm.read(alarm.written())).isEqualTo(alarm);
    }

    @Test
    void an_alarm_that_was_set_before_they_named_their_visit_is_read_too() {
        assertThat(Alarm.read("due/00000000-0000-0000-0000-000000000001/VISIT/2017-11-17T02:00:00Z"))
                .isEqualTo(new Alarm.Due(
                        InterventionId.of("00000000-0000-0000-0000-000000000001"),
                        DeadlineStage.VISIT,
                        null,
                        Instant.parse("2017-11-17T02:00:00Z"),
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "due/x", "lunch/00000000-0000-0000-0000-000000000000/2017-11-17T02:00:00Z"})
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> Alarm.read(written))
                .hasMessageStartingWith("expected the written form of an alarm, found");
    }
}
