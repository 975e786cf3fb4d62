package forestall.dispatch.directory.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.ChangeDuty;
import forestall.dispatch.directory.ChangeOpening;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stations and officers over HTTP: who is there, who is open and on duty. A station reads its district, and changes only itself. */
@RestController
@RequestMapping("/v1")
class StationController {
    private final Directory directory;
    private final ChangeOpening opening;
    private final ChangeDuty duty;

    StationController(Directory directory, ChangeOpening opening, ChangeDuty duty) {
        this.directory = directory;
        this.opening = opening;
        this.duty = duty;
    }

    record OpeningRequest(boolean open, String reason) {}

    record DutyRequest(boolean onDuty) {}

    record StationPage(List<StationView> items, @Nullable StationCode next) {}

    record OfficerPage(List<OfficerView> items, @Nullable OfficerId next) {}

    /** In the order of their codes. */
    @GetMapping("/stations")
    StationPage stations(
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn caller) {
        Territories now = directory.territories();
        DistrictCode only = districtFor(now, district, caller);
        int size = Math.clamp(limit, 1, 200);
        List<StationView> items = now.stations().stream()
                .filter(station -> only == null || only.equals(station.district()))
                .filter(station -> cursor == null || station.code().value().compareTo(cursor) > 0)
                .limit(size)
                .map(station -> StationView.of(station, now))
                .toList();
        return new StationPage(
                items, items.size() < size ? null : items.getLast().stationCode());
    }

    /** In the order of their ids. */
    @GetMapping("/officers")
    OfficerPage officers(
            @RequestParam String station,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn caller) {
        StationCode code = read(station, StationCode::new, "station-unknown");
        StationCode own = ownOf(caller);
        if (own != null && !own.equals(code)) {
            throw Refusal.notFound("station-unknown", "expected your own station, found '%s'".formatted(code));
        }
        int size = Math.clamp(limit, 1, 200);
        List<OfficerView> items = directory.officersOf(code).stream()
                .filter(officer -> cursor == null || officer.id().value().compareTo(cursor) > 0)
                .limit(size)
                .map(OfficerView::of)
                .toList();
        return new OfficerPage(
                items, items.size() < size ? null : items.getLast().officerId());
    }

    @PutMapping("/stations/{code}/opening")
    StationView open(@PathVariable String code, @RequestBody OpeningRequest request, SignedIn caller) {
        if (request.reason().isBlank()) {
            throw Refusal.invalid("text-missing", "expected a text as reason, found a blank one");
        }
        Station station = opening.of(
                read(code, StationCode::new, "station-unknown"),
                request.open(),
                request.reason().strip(),
                caller.name(),
                ownOf(caller));
        return StationView.of(station, directory.territories());
    }

    @PutMapping("/officers/{id}/duty")
    OfficerView duty(@PathVariable String id, @RequestBody DutyRequest request, SignedIn caller) {
        Officer officer =
                duty.of(read(id, OfficerId::new, "officer-unknown"), request.onDuty(), caller.name(), ownOf(caller));
        return OfficerView.of(officer);
    }

    /** The district asked for; for a station its own, and no other is there. */
    private static @Nullable DistrictCode districtFor(Territories now, @Nullable String asked, SignedIn caller) {
        DistrictCode wanted = asked == null ? null : read(asked, DistrictCode::new, "district-unknown");
        StationCode own = ownOf(caller);
        DistrictCode allowed =
                own == null ? null : now.station(own).map(Station::district).orElseThrow(() -> noStation(own.value()));
        if (wanted != null && (now.district(wanted).isEmpty() || (allowed != null && !allowed.equals(wanted)))) {
            throw Refusal.notFound(
                    "district-unknown",
                    "expected %s, found '%s'"
                            .formatted(allowed == null ? "a district of the directory" : "your own district", wanted));
        }
        return allowed == null ? wanted : allowed;
    }

    /** The caller's station; absent for the squad and supervisors, who belong to none. */
    private static @Nullable StationCode ownOf(SignedIn caller) {
        if (caller.is("supervisor") || caller.is("operator")) {
            return null;
        }
        return Stream.ofNullable(caller.station())
                .map(StationCode::new)
                .findFirst()
                .orElseThrow(() -> noStation("none"));
    }

    private static Refusal noStation(String found) {
        return Refusal.notFound(
                "no-station", "expected a caller who belongs to a station of the directory, found " + found);
    }

    /** What is no code at all is not there either. */
    private static <T> T read(String text, Function<String, T> as, String problem) {
        try {
            return as.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(problem, String.valueOf(e.getMessage()));
        }
    }
}
