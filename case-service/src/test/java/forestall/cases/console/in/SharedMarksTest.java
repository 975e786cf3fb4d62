package forestall.cases.console.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SharedMarksTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final SharedMarks marks = new SharedMarks(now::get);

    @Test
    void the_store_is_asked_once_for_all_who_see_the_same() {
        for (int i = 0; i < 100; i++) {
            assertThat(marks.of("file a", "0", store("1"))).isEqualTo("1");
        }
        marks.of("file b", "0", store("1"));
        assertThat(asked).hasValue(2);

        now.addAndGet(SharedMarks.PAUSE.toNanos());
        assertThat(marks.of("file a", "1", store("2"))).isEqualTo("2");
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_store_that_does_not_answer_changes_nothing_and_is_logged_once(CapturedOutput log) {
        for (int turn = 0; turn < 5; turn++) {
            assertThat(marks.of("file a", "1", SharedMarksTest::fail)).isEqualTo("1");
            assertThat(marks.of("file b", "7", SharedMarksTest::fail)).isEqualTo("7");
            now.addAndGet(SharedMarks.PAUSE.toNanos());
        }
        assertThat(marks.of("file a", "1", store("2"))).isEqualTo("2");

        assertThat(log.getAll().split("not told of changes for now", -1)).hasSize(2);
        assertThat(log.getAll().split("told of changes again", -1)).hasSize(2);
    }

    private Supplier<String> store(String mark) {
        return () -> {
            asked.incrementAndGet();
            return mark;
        };
    }

    private static String fail() {
        throw new IllegalStateException("no store");
    }
}
