package forestall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forestall.local.TestInfrastructure;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Kafka is killed: the feed is told so in time, and told the truth. */
class BrokerAwayTest extends RunningIntake {

    @BeforeEach
    void the_broker_can_be_killed() {
        assumeTrue(TestInfrastructure.isLocal(), "a container's broker is not ours to kill");
    }

    @AfterEach
    void the_broker_is_back() {
        TestInfrastructure.broker().start();
    }

    @Test
    void an_alert_that_nobody_acknowledged_is_not_taken_and_posted_again_it_is_the_same() {
        TestInfrastructure.broker().kill();
        Instant asked = Instant.now();
        HttpResponse<String> refused = post(alert("while-away"));

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(12));
        isProblem(refused, 503, "not-acknowledged");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(get("/actuator/health/readiness").statusCode())
                                .isEqualTo(503));

        TestInfrastructure.broker().start();
        JsonNode first = taken();
        JsonNode second = taken();

        assertThat(second).isEqualTo(first);
        assertThat(published("while-away")).isNotEmpty().allSatisfy(record -> {
            assertThat(header(record, "ce_id"))
                    .isEqualTo(header(published("while-away").getFirst(), "ce_id"));
            assertThat(record.key()).isEqualTo(first.path("victimId").asString());
        });
    }

    @Test
    void of_a_batch_every_line_is_accounted_for() {
        TestInfrastructure.broker().kill();
        String lines = json(alert("batch-away-1")) + "\n{\n" + json(alert("batch-away-2"));
        Instant asked = Instant.now();
        HttpResponse<String> refused = post("application/x-ndjson", lines);

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
        isProblem(refused, 503, "not-acknowledged");
        JsonNode answer = body(refused);
        assertThat(answer.path("accepted").asInt()).isZero();
        assertThat(answer.path("rejected").asInt()).isEqualTo(1);
        assertThat(answer.path("unacknowledged").asInt()).isEqualTo(2);
        assertThat(answer.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("line").asInt() + " "
                                + problem.path("code").asString()))
                .containsExactly("1 not-acknowledged", "2 malformed-json", "3 not-acknowledged");
    }

    private JsonNode taken() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> post(alert("while-away")), response -> response.statusCode() == 202)
                .body()
                .transform(JSON::readTree);
    }
}
