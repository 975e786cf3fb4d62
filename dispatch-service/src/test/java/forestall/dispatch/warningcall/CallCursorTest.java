package forestall.dispatch.warningcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.warningcall.CallQueue.Mark;
import forestall.events.ids.CallId;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallCursorTest {
    @ParameterizedTest
    @EnumSource(Grade.class)
    void a_cursor_is_read_as_it_was_written(Grade grade) {
        Mark mark = new Mark(
                grade,
                Instant.parse("2017-11-14T02:00:00.123456Z"),
                Instant.parse("2017-11-14T01:59:00Z"),
                new CallId(UUID.randomUUID()));

        assertThat(CallCursor.read(CallCursor.of(mark))).isEqualTo(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "3f8a3b0e-0c5d-4a77-9d7e-111111111111",
                "RED_1_1",
                "BLUE_1_1_3f8a3b0e-0c5d-4a77-9d7e-111111111111",
                "RED_1_now_3f8a3b0e-0c5d-4a77-9d7e-111111111111",
                "RED_1_9223372036854775808_3f8a3b0e-0c5d-4a77-9d7e-111111111111",
                "RED_1_1_nobody",
                "RED_1_1_3f8a3b0e-0c5d-4a77-9d7e-111111111111_1"
            })
    void a_text_that_no_page_gave_is_refused(String text) {
        assertThatThrownBy(() -> CallCursor.read(text))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("expected the cursor that a page of the call queue gave as next");
    }
}
