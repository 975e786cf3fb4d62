package forestall.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.local.process.StartFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void plain_run_starts_everything_on_the_documented_ports() {
        Options options = Options.parse(new String[0], Map.of());
        assertThat(options.services()).isTrue();
        assertThat(options.replay()).isTrue();
        assertThat(options.fresh()).isFalse();
        assertThat(options.ports().of(Part.BROKER)).isEqualTo(9092);
        assertThat(options.ports().of(Part.REPORTING)).isEqualTo(8084);
    }

    @Test
    void an_unknown_option_is_refused_by_name() {
        assertThatThrownBy(() -> Options.parse(new String[] {"--frsh"}, Map.of()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("found \"--frsh\"");
    }

    @Test
    void a_port_that_is_none_is_refused_with_its_variable() {
        for (String port : new String[] {"", "0", "65536", "http"}) {
            assertThatThrownBy(() -> Options.parse(new String[0], Map.of("FORESTALL_CASE_PORT", port)))
                    .hasMessage("Expected FORESTALL_CASE_PORT to be a port from 1 to 65535, found \"" + port + "\".");
        }
    }

    @Test
    void help_names_every_port_variable_with_its_default() {
        for (Part part : Part.values()) {
            assertThat(Options.HELP).containsPattern(part.portVariable() + " +" + part.defaultPort());
        }
    }

    @Test
    void help_names_every_variable_that_the_services_are_given() {
        Layout layout = new Layout(java.nio.file.Path.of("home"), java.nio.file.Path.of("state"));
        assertThat(Surroundings.of(PortPlan.of(Map.of()), layout).keySet())
                .allSatisfy(variable -> assertThat(Options.HELP).contains(variable));
    }

    @Test
    void several_instances_of_dispatch_have_ports_of_their_own() {
        Options options = Options.parse(new String[] {"--dispatch=3"}, Map.of());
        assertThat(options.dispatchInstances()).isEqualTo(3);
        assertThat(options.ports().of(new Instance(Part.DISPATCH, 3))).isEqualTo(8102);
        assertThat(Options.parse(new String[0], Map.of()).dispatchInstances()).isEqualTo(1);
        for (String count : new String[] {"", "0", "10", "two"}) {
            assertThatThrownBy(() -> Options.parse(new String[] {"--dispatch=" + count}, Map.of()))
                    .hasMessage("Expected --dispatch= with a number from 1 to 9, found \"" + count + "\".");
        }
    }
}
