package forestall.chassis.logging;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.running.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@RealParts
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    @Test
    void message_arguments_context_and_stack_trace_are_one_json_line_without_a_number(CapturedOutput output) {
        try (var _ = MDC.putCloseable("number", "+8613800000001")) {
            LoggerFactory.getLogger("tester")
                    .error("called {}", "+8613800000002", new IllegalStateException("no answer from +8613800000003"));
        }

        String line = output.getOut()
                .lines()
                .filter(one -> one.contains("\"logger_name\":\"tester\""))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .startsWith("{")
                .endsWith("}")
                .contains("called [phone]", "no answer from [phone]")
                .doesNotContain("1380000000");
    }
}
