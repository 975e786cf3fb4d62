package forestall.dispatch.policy.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import forestall.dispatch.policy.Faults.Fault;
import forestall.dispatch.policy.Policy;
import forestall.dispatch.policy.PolicyFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** A policy file as somebody wrote it: {@code shipped().with("visit: 4h", "visit: 3h")}. */
public record PolicyText(String text) {

    public static PolicyText shipped() {
        try {
            return new PolicyText(new ClassPathResource("forestall/dispatch/policy/default.yaml")
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first such text replaced; it must be there. */
    public PolicyText with(String old, String replacement) {
        int at = text.indexOf(old);
        assertThat(at).as(old).isNotNegative();
        return new PolicyText(text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    /** Without everything from the one text to the end of the other after it. */
    public PolicyText withoutLines(String from, String to) {
        int start = text.indexOf(from);
        int end = text.indexOf(to, start) + to.length();
        return new PolicyText(text.substring(0, start) + text.substring(end));
    }

    public Policy read() {
        return PolicyFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "policy.yaml";
            }

            @Override
            public String getDescription() {
                return "policy.yaml";
            }
        });
    }

    int lineOf(String some) {
        return 1
                + (int) text.substring(0, text.indexOf(some))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** {@code line {call: 5m}} is where that stands. */
    String linesIn(String sentence) {
        return Pattern.compile("\\{(.*?)}")
                .matcher(sentence)
                .replaceAll(found -> String.valueOf(lineOf(found.group(1))));
    }

    PolicyFaults refused() {
        PolicyFaults refused = catchThrowableOfType(PolicyFaults.class, this::read);
        assertThat(refused).as("the refusal of " + text).isNotNull();
        return refused;
    }

    List<Fault> faults() {
        return refused().faults();
    }
}
