package forestall.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void a_taken_port_is_told_with_its_variable_and_who_needs_it() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan plan = PortPlan.of(Map.of("FORESTALL_DISPATCH_PORT", String.valueOf(other.getLocalPort())));
            assertThatThrownBy(() -> plan.check(Instance.of(Part.DISPATCH, 1)))
                    .hasMessage("Port " + other.getLocalPort()
                            + " is taken, and dispatch needs it: free it, or set FORESTALL_DISPATCH_PORT to another.");
        }
    }

    @Test
    void two_parts_cannot_share_a_port() {
        int port = forestall.local.process.Ports.free();
        PortPlan plan = PortPlan.of(
                Map.of("FORESTALL_INTAKE_PORT", String.valueOf(port), "FORESTALL_CASE_PORT", String.valueOf(port)));
        assertThatThrownBy(() -> plan.check(List.of(Instance.first(Part.INTAKE), Instance.first(Part.CASE))))
                .hasMessageContaining("Port " + port + " is asked for twice, the second time by case");
    }

    @Test
    void free_ports_are_free_and_different() {
        PortPlan plan = PortPlan.free(Instance.of(Part.DISPATCH, 3));
        assertThat(plan.ports()).hasSize(Part.all().size() + 2);
        assertThatCode(() -> plan.check(plan.ports().keySet())).doesNotThrowAnyException();
    }

    @Test
    void each_further_instance_listens_ten_ports_above_the_one_before() {
        PortPlan plan = PortPlan.of(Map.of("FORESTALL_DISPATCH_PORT", "9082")).with(Part.DISPATCH, 3);
        assertThat(plan.addresses(Part.DISPATCH))
                .containsExactly("http://localhost:9082", "http://localhost:9092", "http://localhost:9102");
        assertThat(plan.of(Part.DISPATCH)).isEqualTo(9082);
        assertThatThrownBy(() -> plan.of(new Instance(Part.DISPATCH, 4))).hasMessageContaining("a port for dispatch-4");
    }

    @Test
    void an_instance_whose_port_another_part_has_is_told() {
        PortPlan plan = PortPlan.of(Map.of("FORESTALL_CASE_PORT", "8092")).with(Part.DISPATCH, 2);
        assertThatThrownBy(() -> plan.check(List.of(Instance.first(Part.CASE), new Instance(Part.DISPATCH, 2))))
                .hasMessageContaining("8092");
        assertThatThrownBy(() ->
                        PortPlan.of(Map.of("FORESTALL_DISPATCH_PORT", "65530")).with(Part.DISPATCH, 2))
                .hasMessageContaining("Port 65540 for dispatch-2");
    }

    @Test
    void infrastructure_has_one_instance_only() {
        assertThatThrownBy(() -> new Instance(Part.BROKER, 2)).hasMessageContaining("from 1 to 1 instances of broker");
        assertThatThrownBy(() -> Instance.of(Part.DISPATCH, 0)).hasMessageContaining("found 0");
        assertThat(Instance.of(Part.DISPATCH, 2)).extracting(Instance::label).containsExactly("dispatch", "dispatch-2");
    }
}
