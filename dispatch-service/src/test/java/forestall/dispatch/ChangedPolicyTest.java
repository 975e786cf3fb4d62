package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.aCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.dispatch.policy.PolicyChanged;
import forestall.dispatch.policy.in.PolicyText;
import forestall.dispatch.triage.Triage;
import forestall.events.AlertAttached;
import forestall.events.InterventionOpened;
import forestall.events.WarningCallCompleted;
import forestall.events.vocabulary.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** An instance that starts on the same database with another policy: decisions keep the version that they were made by. */
@ExtendWith(OutputCaptureExtension.class)
class ChangedPolicyTest extends Journey {
    @Autowired
    private Environment environment;

    @Test
    void what_was_decided_keeps_its_version_and_what_is_decided_now_names_the_new_one(@TempDir Path folder)
            throws Exception {
        InterventionOpened opened = flagged(aCall());
        String version = "stricter-" + UUID.randomUUID();
        Path file = folder.resolve("policy.yaml");
        Files.writeString(
                file,
                PolicyText.shipped()
                        .with("version: default-1", "version: " + version)
                        .with("- rule: repeated-calls\n    grade: ORANGE", "- rule: called-often\n    grade: ORANGE")
                        .with("unreached: 3", "unreached: 1")
                        .with("busy: 2", "busy: 1")
                        .text());
        try (ConfigurableApplicationContext changed = startedWith(file)) {
            Caller operator = new Caller(
                    Integer.parseInt(changed.getEnvironment().getProperty("local.server.port", "")),
                    TestIdentity.token("operator", "operator", null));
            assertThat(operator.get("/v1/policy").json().path("version").asString())
                    .isEqualTo(version);

            changed.getBean(Triage.class)
                    .flag(aCall().to(opened.victimId())
                            .seeing(Signal.REPEATED_CALLS)
                            .event());
            String call = "/v1/calls/"
                    + queued(opened.interventionId()).path("callId").asString();
            JsonNode claimed = granted(operator.post(call + "/claim"));
            granted(operator.post(
                    call + "/outcome",
                    "{\"reached\":\"NOBODY\",\"outcome\":\"NO_ANSWER\"}",
                    claimed.path("version").asLong()));
        }

        JsonNode whole = intervention(opened.interventionId());
        assertThat(opened.policyVersion()).isEqualTo("default-1");
        assertThat(probe().first(opened.victimId(), AlertAttached.class).policyVersion())
                .isEqualTo(version);
        assertThat(probe().first(opened.victimId(), WarningCallCompleted.class)
                        .next()
                        .policyVersion())
                .isEqualTo(version);
        assertThat(whole.path("alerts").findValuesAsString("rule")).containsExactly("flagged", "called-often");
        assertThat(whole.path("alerts").findValuesAsString("policyVersion")).containsExactly("default-1", version);
        assertThat(whole.path("rule").asString()).isEqualTo("called-often");
        assertThat(whole.path("policyVersion").asString()).isEqualTo(version);
        JsonNode next = whole.path("calls").path(0).path("next");
        assertThat(next.path("rule").asString()).isEqualTo("not-reached-repeatedly");
        assertThat(next.path("policyVersion").asString()).isEqualTo(version);
        assertThat(operator()
                        .get("/v1/policy/" + version)
                        .json()
                        .path("calls")
                        .path("unreached")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_changed_file_under_a_version_that_meant_something_else_does_not_start(
            @TempDir Path folder, CapturedOutput said) throws Exception {
        Path file = folder.resolve("policy.yaml");
        Files.writeString(file, PolicyText.shipped().with("busy: 2", "busy: 1").text());

        assertThatThrownBy(() -> startedWith(file).close()).hasRootCauseInstanceOf(PolicyChanged.class);

        assertThat(said.getOut())
                .contains("APPLICATION FAILED TO START")
                .contains(
                        "expected a new version for a changed policy, found version default-1 with other content in the"
                                + " database")
                .contains("changed: calls.busy from 2 to 1")
                .contains("Give the changed file a version of its own");
    }

    private ConfigurableApplicationContext startedWith(Path policy) {
        return new SpringApplicationBuilder(DispatchService.class, Surroundings.class)
                .run(
                        "--server.port=0",
                        "--forestall.dispatch.policy=file:" + policy,
                        same("spring.kafka.bootstrap-servers"),
                        same("spring.datasource.url"),
                        same("spring.datasource.username"),
                        same("spring.datasource.password"));
    }

    private String same(String key) {
        return "--%s=%s".formatted(key, environment.getRequiredProperty(key));
    }
}
