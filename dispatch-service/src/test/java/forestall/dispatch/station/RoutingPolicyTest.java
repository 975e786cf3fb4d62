package forestall.dispatch.station;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.directory.Shanghai;
import forestall.dispatch.directory.Station;
import forestall.events.facts.Location;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.LocationKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoutingPolicyTest {
    private static final Shanghai OPEN = Shanghai.asShipped();

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of(OPEN, "310104017", "", "310104017 serves-the-division"),
                Arguments.of(OPEN, "310104017", "徐汇区漕河泾街道", "310104017 serves-the-division"),
                Arguments.of(OPEN, "310104017", "徐汇区田林", "310104017 serves-the-division-against-the-text"),
                Arguments.of(OPEN, "310104017", "徐汇区天平路5号", "310104017 serves-the-division"),
                Arguments.of(OPEN, "310104017", "长宁区", "310104017 serves-the-division-against-the-text"),
                Arguments.of(OPEN, "310104017", "虹桥", "310104017 serves-the-division-against-the-text"),
                Arguments.of(OPEN, "310105009", "虹桥", "310105009 serves-the-division"),
                Arguments.of(OPEN, "310104999", "", "310104003 default-of-the-district"),
                Arguments.of(OPEN, "310104999", "长宁区", "310104003 default-of-the-district-against-the-text"),
                Arguments.of(OPEN, "990104001", "徐汇区漕河泾街道", "310104017 division-in-the-text"),
                Arguments.of(OPEN, "990104001", "5 Invented Road", "in 990104 nobody: no-station-for-the-division"),
                Arguments.of(OPEN, null, "徐汇区漕河泾街道", "310104017 division-in-the-text"),
                Arguments.of(OPEN, null, "徐汇区", "310104003 district-in-the-text"),
                Arguments.of(OPEN, null, "黄浦区南京东路1号", "310101002 road-in-the-district"),
                Arguments.of(OPEN, null, "虹桥", "one of 310105009 310112107 in null: name-of-several-divisions"),
                Arguments.of(OPEN, null, "南京东路1号", "one of 310101002 in 310101: road-without-district"),
                Arguments.of(
                        OPEN, null, "徐汇区天平路湖南路", "one of 310104003 310104004 in 310104: several-divisions-in-the-text"),
                Arguments.of(
                        OPEN.servedBy("310104003", "310104004"),
                        null,
                        "徐汇区天平路湖南路",
                        "310104003 one-station-for-all-candidates"),
                Arguments.of(
                        OPEN, null, "徐汇区或长宁区", "one of 310104003 310105001 in null: several-districts-in-the-text"),
                Arguments.of(OPEN, null, "5 Invented Road", "in null nobody: no-known-name-in-the-text"),
                Arguments.of(
                        OPEN.closed("310104017"), "310104017", "", "310104016 serves-the-division-closed-stand-in"),
                Arguments.of(
                        OPEN.closed("310104017", "310104016"),
                        "310104017",
                        "",
                        "310104103 serves-the-division-closed-stand-in"),
                Arguments.of(
                        OPEN.closed("310104003"), "310104999", "", "310104004 default-of-the-district-closed-stand-in"),
                Arguments.of(OPEN.closed("310104017"), null, "徐汇漕河泾", "310104016 division-in-the-text-closed-stand-in"),
                Arguments.of(OPEN.closedIn("310104"), "310104017", "", "in 310104 nobody: all-stations-closed"),
                Arguments.of(OPEN.closedIn("310104"), null, "徐汇区", "in 310104 nobody: all-stations-closed"));
    }

    @ParameterizedTest(name = "{1} {2}: {3}")
    @MethodSource("places")
    void a_place_belongs_to_a_station_by_a_rule(Shanghai directory, @Nullable String code, String text, String route) {
        Location location = new Location(LocationKind.HOME, text, code == null ? null : new DivisionCode(code));

        assertThat(said(new RoutingPolicy(directory).to(location))).isEqualTo(route);
    }

    @Test
    void no_address_at_all_belongs_to_nobody() {
        assertThat(new RoutingPolicy(OPEN).to(null)).isEqualTo(new Route.Unroutable(null, "no-address"));
    }

    @Test
    void the_next_station_is_the_first_open_one_that_was_not_tried() {
        StationCode caohejing = new StationCode("310104017");
        RoutingPolicy routing = new RoutingPolicy(OPEN.closed("310104103"));

        assertThat(codes(routing.next(caohejing, Set.of()).stream())).containsExactly("310104016");
        assertThat(codes(routing.next(caohejing, Set.of(new StationCode("310104016"))).stream()))
                .as("Huajing is closed")
                .containsExactly("310104015");
    }

    @Test
    void there_is_no_next_station_when_all_were_tried_or_nobody_knows_the_first() {
        StationCode caohejing = new StationCode("310104017");
        Set<StationCode> all =
                Set.copyOf(OPEN.entries().stations().stream().map(Station::code).toList());

        assertThat(new RoutingPolicy(OPEN).next(caohejing, all)).isEmpty();
        assertThat(new RoutingPolicy(OPEN.closedIn("310104")).next(caohejing, Set.of()))
                .isEmpty();
        assertThat(new RoutingPolicy(OPEN).next(new StationCode("nowhere"), Set.of()))
                .isEmpty();
    }

    private static String said(Route route) {
        return switch (route) {
            case Route.ToStation to -> to.station().code() + " " + to.rule();
            case Route.Ambiguous several ->
                "one of %s in %s: %s"
                        .formatted(
                                String.join(" ", codes(several.candidates().stream())),
                                several.district(),
                                several.rule());
            case Route.Unroutable none -> "in %s nobody: %s".formatted(none.district(), none.rule());
        };
    }

    private static List<String> codes(Stream<Station> stations) {
        return stations.map(station -> station.code().value()).toList();
    }
}
