package forestall.dispatch.station.in;

import forestall.dispatch.directory.Station;
import forestall.dispatch.station.Route;
import forestall.dispatch.station.RoutingPolicy;
import forestall.events.facts.Address;
import forestall.events.facts.Location;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.LocationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whose territory an address is; the address comes in the body, so that no log of requests holds it. */
@RestController
class RouteController {
    private final RoutingPolicy routing;

    RouteController(RoutingPolicy routing) {
        this.routing = routing;
    }

    record RouteRequest(String address, @Nullable DivisionCode divisionCode) {
        @Override
        public String toString() {
            return new Address(address, divisionCode).toString();
        }
    }

    record Candidate(StationCode stationCode, String nameZh, String nameEn, DistrictCode districtCode, boolean open) {
        private static Candidate of(Station station) {
            return new Candidate(
                    station.code(), station.nameZh(), station.nameEn(), station.district(), station.open());
        }
    }

    /**
     * Where it goes.
     *
     * @param station absent when a person has to choose, among the candidates if there are any
     */
    record RouteView(
            String rule,
            @Nullable DistrictCode districtCode,
            @Nullable Candidate station,
            List<Candidate> candidates) {
        RouteView {
            candidates = List.copyOf(candidates);
        }
    }

    @PostMapping("/v1/routes")
    RouteView route(@RequestBody RouteRequest request) {
        Route route = routing.to(new Location(LocationKind.OTHER, request.address(), request.divisionCode()));
        return switch (route) {
            case Route.ToStation to -> new RouteView(to.rule(), to.district(), Candidate.of(to.station()), List.of());
            case Route.Ambiguous several ->
                new RouteView(
                        several.rule(),
                        several.district(),
                        null,
                        several.candidates().stream().map(Candidate::of).toList());
            case Route.Unroutable none -> new RouteView(none.rule(), none.district(), null, List.of());
        };
    }
}
