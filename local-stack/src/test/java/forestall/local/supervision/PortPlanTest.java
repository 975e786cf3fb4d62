package forestall.local.supervision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    @Test
    void a_taken_port_is_told_with_its_variable_and_who_needs_it() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan plan = PortPlan.of(Map.of("FORESTALL_DISPATCH_PORT", String.valueOf(other.getLocalPort())));
            assertThatThrownBy(() -> plan.check(java.util.EnumSet.of(Part.DISPATCH)))
                    .hasMessage("Port " + other.getLocalPort()
                            + " is taken, and dispatch needs it: free it, or set FORESTALL_DISPATCH_PORT to another.");
        }
    }

    @Test
    void two_parts_cannot_share_a_port() {
        int port = forestall.local.process.Ports.free();
        PortPlan plan = PortPlan.of(
                Map.of("FORESTALL_INTAKE_PORT", String.valueOf(port), "FORESTALL_CASE_PORT", String.valueOf(port)));
        assertThatThrownBy(() -> plan.check(java.util.EnumSet.of(Part.INTAKE, Part.CASE)))
                .hasMessageContaining("Port " + port + " is asked for twice, the second time by case");
    }

    @Test
    void free_ports_are_free_and_different() {
        assertThatCode(() -> PortPlan.free().check(Part.all())).doesNotThrowAnyException();
    }
}
