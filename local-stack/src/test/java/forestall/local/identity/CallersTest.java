package forestall.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallersTest {

    private final Callers callers = new Callers();

    @Test
    void every_division_has_a_station_and_nothing_else_has() {
        assertThat(callers.find("station-310105004").orElseThrow().station()).hasValue("310105004");
        assertThat(callers.find("station-caohejing").orElseThrow().station()).hasValue("310104017");
        assertThat(callers.find("station-999999999")).isEmpty();
        assertThat(callers.find("station-")).isEmpty();
        assertThat(callers.find("nobody")).isEmpty();
    }

    @Test
    void the_squad_has_ninety_nine_operators_and_the_one_without_a_number() {
        assertThat(callers.find("operator-7").orElseThrow().roles()).isEqualTo(List.of("operator"));
        assertThat(callers.find("operator-99")).isPresent();
        assertThat(callers.find("operator")).isPresent();
        for (String nobody : List.of("operator-0", "operator-100", "operator-", "operator-x", "supervisor-1")) {
            assertThat(callers.find(nobody)).as(nobody).isEmpty();
        }
    }

    @Test
    void the_feed_is_itself() {
        Caller feed = callers.find("feed-demo").orElseThrow();
        assertThat(feed.roles()).isEqualTo(List.of("feed"));
        assertThat(feed.feed()).hasValue("feed-demo");
        assertThat(feed.secret()).isEqualTo("feed-demo-secret");
    }

    @Test
    void only_this_machine_is_served() throws Exception {
        assertThatCode(() -> LoopbackOnly.check(InetAddress.getByName("127.0.0.1")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> LoopbackOnly.check(InetAddress.getByName("0.0.0.0")))
                .hasMessageContaining("expected server.address to be a loopback address, found 0.0.0.0");
        assertThatThrownBy(() -> LoopbackOnly.check(null)).hasMessageContaining("found every interface");
    }
}
