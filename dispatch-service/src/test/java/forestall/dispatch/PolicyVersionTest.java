package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.json.EventJson;
import forestall.dispatch.Caller.Answer;
import forestall.dispatch.policy.EnforcePolicy;
import forestall.dispatch.policy.Policy;
import forestall.dispatch.policy.PolicyChanged;
import forestall.dispatch.policy.PolicyVersion;
import forestall.dispatch.policy.in.PolicyText;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A version means one thing for ever, and whoever reads a decision can look it up. */
class PolicyVersionTest extends Running {
    @Autowired
    private EnforcePolicy enforce;

    @Autowired
    private TestClock time;

    @Test
    void the_policy_in_force_is_shown_as_its_file_says_it() {
        JsonNode policy = operator().get("/v1/policy").json();

        assertThat(policy.path("version").asString()).isEqualTo("default-1");
        assertThat(policy.path("grading").size()).isEqualTo(14);
        assertThat(policy.path("grading").path(6).toString())
                .isEqualTo(
                        "{\"rule\":\"elderly-long-call\",\"grade\":\"RED\",\"when\":{\"signalsAny\":[\"LONG_CALL\"],\"ageAtLeast\":60}}");
        assertThat(policy.path("grading").path(13).toString()).isEqualTo("{\"rule\":\"flagged\",\"grade\":\"YELLOW\"}");
        assertThat(policy.path("deadlines").path("YELLOW").toString())
                .isEqualTo("{\"call\":\"24h\",\"accept\":\"2h\",\"visit\":\"24h\",\"feedback\":\"24h\"}");
        assertThat(policy.path("calls").toString())
                .isEqualTo("{\"unreached\":3,\"busy\":2,\"elderlyAge\":60,\"backOff\":{\"first\":\"5m\",\"factor\":2,"
                        + "\"longest\":\"1h\"},\"claimSilence\":\"10m\",\"latestCallAgain\":\"24h\"}");
        assertThat(policy.path("visits").toString()).isEqualTo("{\"doorNotOpened\":\"2h\",\"denial\":\"24h\"}");
        assertThat(policy.path("monitoring").asString()).isEqualTo("72h");
    }

    @Test
    void an_earlier_version_can_be_looked_up_and_one_that_never_was_cannot() {
        Policy earlier = changed(anyVersion(), "visit: 30m", "visit: 29m").read();
        enforce.enforce(earlier);

        Answer found = station("310104017").get("/v1/policy/" + earlier.version());
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("deadlines").path("RED").path("visit").asString())
                .isEqualTo("29m");
        assertThat(operator().get("/v1/policy").json().path("version").asString())
                .isEqualTo("default-1");

        Answer unknown = operator().get("/v1/policy/default-0");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("policy-version-unknown");
        assertThat(unknown.body()).contains("found none named default-0; the present one is default-1");
    }

    @Test
    void the_same_policy_comes_into_force_again_at_every_start_and_is_as_old_as_at_the_first() {
        Policy policy = version(anyVersion()).read();
        PolicyVersion first = enforce.enforce(policy);
        time.pass(Duration.ofSeconds(1));

        assertThat(enforce.enforce(policy)).isEqualTo(first);
    }

    @Test
    void another_comment_or_order_of_keys_is_no_other_policy() {
        String version = anyVersion();
        PolicyVersion first = enforce.enforce(version(version).read());

        PolicyVersion again = enforce.enforce(version(version)
                .with("# Promises are not proof.", "# A promise is no proof.")
                .with("    claim: 2m\n    call: 5m\n", "    call: 300s\n    claim: 120s\n")
                .read());

        assertThat(again).isEqualTo(first);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("visit: 30m", "visit: 29m", "deadlines.RED.visit from 30m to 29m"),
                arguments("claim: 15m", "claim: 905s", "deadlines.ORANGE.claim from 15m to 905s"),
                arguments("  YELLOW:\n", "  YELLOW:\n    claim: 1h\n", "deadlines.YELLOW.claim from none to 1h"),
                arguments("call: 5m", "call: 6m", "deadlines.RED.call from 5m to 6m"),
                arguments("accept: 10m", "accept: 11m", "deadlines.RED.accept from 10m to 11m"),
                arguments("feedback: 2h", "feedback: 3h", "deadlines.RED.feedback from 2h to 3h"),
                arguments("monitoring: 72h", "monitoring: 4d", "monitoring from 72h to 96h"),
                arguments("unreached: 3", "unreached: 4", "calls.unreached from 3 to 4"),
                arguments("busy: 2", "busy: 1", "calls.busy from 2 to 1"),
                arguments("elderly-age: 60", "elderly-age: 65", "calls.elderly-age from 60 to 65"),
                arguments("first: 5m", "first: 6m", "calls.back-off.first from 5m to 6m"),
                arguments("factor: 2", "factor: 3", "calls.back-off.factor from 2 to 3"),
                arguments("longest: 1h", "longest: 2h", "calls.back-off.longest from 1h to 2h"),
                arguments("claim-silence: 10m", "claim-silence: 9m", "calls.claim-silence from 10m to 9m"),
                arguments(
                        "latest-call-again: 24h", "latest-call-again: 12h", "calls.latest-call-again from 24h to 12h"),
                arguments("door-not-opened: 2h", "door-not-opened: 1h", "visits.door-not-opened from 2h to 1h"),
                arguments("denial: 24h", "denial: 12h", "visits.denial from 24h to 12h"),
                arguments(
                        "age-at-least: 60",
                        "age-at-least: 65",
                        "grading.elderly-long-call from RED when signals-any [LONG_CALL] and age-at-least 60"
                                + " to RED when signals-any [LONG_CALL] and age-at-least 65"),
                arguments(
                        "confidence-at-least: 0.9",
                        "confidence-at-least: 0.95",
                        "grading.confident-official-impersonation from RED when scam-types [POLICE_PROCURATORATE_COURT] and"
                                + " confidence-at-least 0.9 to RED when scam-types [POLICE_PROCURATORATE_COURT] and"
                                + " confidence-at-least 0.95"),
                arguments(
                        "      denied: true",
                        "      denied: true\n      vulnerable: true",
                        "grading.alerted-after-denial from RED when denied to RED when vulnerable and denied"),
                arguments(
                        "    grade: RED\n    when:\n      confidence-at-least: 0.9",
                        "    grade: ORANGE\n    when:\n      confidence-at-least: 0.9",
                        "grading.confident-official-impersonation from RED when"),
                arguments("- rule: repeated-calls", "- rule: called-often", "grading.repeated-calls from ORANGE when"),
                arguments(
                        "  - rule: large-withdrawal\n    grade: RED\n    when:\n      signals-any: [LARGE_WITHDRAWAL]\n"
                                + "  - rule: screen-sharing\n    grade: RED\n    when:\n      signals-any: [SCREEN_SHARING]\n",
                        "  - rule: screen-sharing\n    grade: RED\n    when:\n      signals-any: [SCREEN_SHARING]\n"
                                + "  - rule: large-withdrawal\n    grade: RED\n    when:\n      signals-any: [LARGE_WITHDRAWAL]\n",
                        "order of grading from banking-app-opened, large-withdrawal, screen-sharing"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("changes")
    void a_changed_policy_under_a_known_version_is_refused_with_what_changed(String well, String wrong, String change) {
        String version = anyVersion();
        enforce.enforce(version(version).read());

        PolicyChanged refused = catchThrowableOfType(
                PolicyChanged.class,
                () -> enforce.enforce(changed(version, well, wrong).read()));

        assertThat(refused)
                .hasMessageContaining("expected a new version for a changed policy, found version " + version
                        + " with other content in the database")
                .hasMessageContaining(change);
        assertThat(String.valueOf(refused.getMessage()).split("changed: ", 2)[1])
                .as("nothing else changed")
                .satisfies(text -> assertThat(text.split(";").length).isLessThanOrEqualTo(3));
    }

    @Test
    void of_instances_that_start_at_once_with_different_policies_of_one_version_one_kind_starts() throws Exception {
        String version = anyVersion();
        Policy one = version(version).read();
        Policy other = changed(version, "busy: 2", "busy: 1").read();
        CountDownLatch together = new CountDownLatch(8);
        List<Callable<Policy>> starts = IntStream.range(0, 8)
                .<Callable<Policy>>mapToObj(i -> () -> {
                    together.countDown();
                    together.await();
                    return enforce.enforce(i % 2 == 0 ? one : other).policy();
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Policy>> ended = threads.invokeAll(starts);
            List<Policy> started = ended.stream()
                    .filter(start -> start.state() == Future.State.SUCCESS)
                    .map(Future::resultNow)
                    .toList();

            assertThat(started).hasSize(4).containsOnly(started.getFirst());
            assertThat(ended.stream()
                            .filter(start -> start.state() == Future.State.FAILED)
                            .map(Future::exceptionNow))
                    .hasSize(4)
                    .hasOnlyElementsOfType(PolicyChanged.class);
        }
    }

    /** What databases hold since the first release with this version; whoever changes the shipped file gives it another version. */
    @Test
    void the_shipped_policy_means_what_its_version_meant_in_databases_of_before() throws Exception {
        try (var stored = PolicyVersionTest.class.getResourceAsStream("/forestall/dispatch/policy/default-1.json")) {
            assertThat(EventJson.mapper().readValue(stored, Policy.class))
                    .isEqualTo(PolicyText.shipped().read());
        }
    }

    private static String anyVersion() {
        return "test-" + UUID.randomUUID();
    }

    private static PolicyText version(String version) {
        return PolicyText.shipped().with("version: default-1", "version: " + version);
    }

    private static PolicyText changed(String version, String well, String wrong) {
        return version(version).with(well, wrong);
    }
}
