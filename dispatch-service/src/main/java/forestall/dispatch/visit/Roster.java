package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.directory.Station;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.Shortfall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whom a station can send. */
final class Roster {
    private final Directory directory;
    private final Visits visits;

    Roster(Directory directory, Visits visits) {
        this.directory = directory;
        this.visits = visits;
    }

    /**
     * Passes when all of these can be sent by that station; that they are at no other visit is the store's to say.
     *
     * @throws Refusal naming who cannot, and why
     */
    void require(List<OfficerId> officers, StationCode station) {
        Map<OfficerId, Officer> known =
                directory.officers(officers).stream().collect(Collectors.toMap(Officer::id, Function.identity()));
        if (officers.isEmpty() || !known.keySet().containsAll(officers)) {
            throw Refusal.invalid(
                    "officer-unknown",
                    "expected one or more officers of the directory, found %s"
                            .formatted(officers.isEmpty() ? "none" : "also " + without(officers, known.keySet())));
        }
        officers.stream().map(known::get).forEach(officer -> require(officer, station));
    }

    private static void require(Officer officer, StationCode station) {
        if (!officer.station().equals(station)) {
            throw Refusal.conflict(
                    "officer-of-another-station",
                    "expected officers of station %s, found %s of station %s"
                            .formatted(station, officer.id(), officer.station()));
        }
        if (!officer.onDuty()) {
            throw Refusal.conflict(
                    "officer-off-duty", "expected officers on duty, found %s off duty".formatted(officer.id()));
        }
    }

    private static List<OfficerId> without(List<OfficerId> officers, Set<OfficerId> known) {
        return officers.stream().filter(officer -> !known.contains(officer)).toList();
    }

    /**
     * Passes when the station can indeed send nobody.
     *
     * @throws Refusal when the directory and the visits say otherwise
     */
    void require(Shortfall stated, StationCode code) {
        if (stated == Shortfall.STATION_CLOSED) {
            directory.station(code).filter(Station::open).ifPresent(open -> {
                throw Refusal.conflict(
                        "station-open", "expected a station that is closed, found station %s open".formatted(code));
            });
            return;
        }
        List<OfficerId> onDuty = directory.officersOf(code).stream()
                .filter(Officer::onDuty)
                .map(Officer::id)
                .toList();
        int free = onDuty.size() - visits.engaged(onDuty).size();
        if (free > 0) {
            throw Refusal.conflict(
                    "officers-available",
                    "expected a station with nobody to send (%s), found %d on duty at station %s, %d of them at no visit"
                            .formatted(stated, onDuty.size(), code, free));
        }
    }
}
