package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.policy.in.PolicyText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as whoever runs it starts it. */
class RefusedStartTest {
    @Test
    void a_policy_with_faults_ends_the_program_with_all_of_them_before_it_looks_for_a_database(@TempDir Path folder)
            throws Exception {
        Path policy = folder.resolve("policy.yaml");
        Files.writeString(
                policy,
                PolicyText.shipped()
                        .with("[LONG_CALL]", "[LONGCALL]")
                        .with("claim: 2m", "claim: 6m")
                        .text());
        Path output = folder.resolve("output");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dlogging.structured.format.console=",
                        DispatchService.class.getName(),
                        "--forestall.dispatch.policy=file:" + policy,
                        "--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        String said = Files.readString(output);

        assertThat(program.exitValue()).as(said).isEqualTo(1);
        assertThat(said)
                .contains("APPLICATION FAILED TO START")
                .contains("policy.yaml line 39 column 21, grading[6].when.signals-any[0]: expected one of LONG_CALL")
                .contains("deadlines.RED.claim: expected at most the call's 5m in line 74, found 6m")
                .contains("FORESTALL_DISPATCH_POLICY")
                .doesNotContain("\tat ")
                .doesNotContain("postgres")
                .doesNotContain("Hikari");
    }
}
