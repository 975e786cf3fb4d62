package forestall.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MadeAlertsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void each_is_of_another_person_and_otherwise_the_same() {
        MadeAlerts alerts = new MadeAlerts(List.of(7L, 12_345_678L).iterator()::next);
        JsonNode first = JSON.readTree(alerts.one());
        JsonNode second = JSON.readTree(alerts.one());
        assertThat(first.path("feedAlertId").asString()).isEqualTo("bench-000000000007");
        assertThat(first.path("victim").path("phone").asString()).isEqualTo("13800000007");
        assertThat(second.path("feedAlertId").asString()).isEqualTo("bench-000012345678");
        assertThat(second.path("victim").path("phone").asString()).isEqualTo("13812345678");
        assertThat(first.path("victim").path("address"))
                .isEqualTo(second.path("victim").path("address"));
    }

    @Test
    void lines_are_the_same_alerts_one_below_the_other() {
        String lines = new String(new MadeAlerts(MadeAlerts.numbers()).lines(3), UTF_8);
        assertThat(lines.lines()
                        .map(JSON::readTree)
                        .map(line -> line.path("feedAlertId").asString()))
                .containsExactly("bench-000000000000", "bench-000000000001", "bench-000000000002");
        assertThat(lines).endsWith("}\n");
    }
}
