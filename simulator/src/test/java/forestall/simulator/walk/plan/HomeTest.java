package forestall.simulator.walk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {

    private static final Post CAOHEJING =
            new Post("310104017", "漕河泾派出所", "Caohejing Police Station", "310104", List.of("310104017"));

    @Test
    void an_address_says_as_much_as_the_feed_knows() {
        assertThat(address(Dwelling.BY_CODE)).isEqualTo(Map.of("text", "上海市徐汇区漕河泾6号", "divisionCode", "310104017"));
        assertThat(address(Dwelling.BY_TEXT)).isEqualTo(Map.of("text", "上海市徐汇区漕河泾6号"));
        assertThat(address(Dwelling.ROMANISED)).isEqualTo(Map.of("text", "No. 6, Caohejing, Xuhui"));
        assertThat(address(Dwelling.AMBIGUOUS)).isEqualTo(Map.of("text", "上海市虹桥6号"));
        assertThat(address(Dwelling.SOMEWHERE)).isEqualTo(Map.of("text", "在朋友家暂住6号"));
        assertThat(address(Dwelling.UNKNOWN)).isNull();
    }

    @Test
    void a_station_is_known_where_the_address_names_one() {
        for (Dwelling dwelling : Dwelling.values()) {
            assertThat(Home.of(dwelling, CAOHEJING, 5).station()).isEqualTo(dwelling.routable() ? CAOHEJING : null);
        }
    }

    private static Map<String, String> address(Dwelling dwelling) {
        return Home.of(dwelling, CAOHEJING, 5).address();
    }
}
