package forestall.dispatch.console.station;

import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.visit.Visits;
import forestall.events.ids.StationCode;
import java.util.List;

/** Looks at the officers of a station. */
public final class ReadCrew {
    private final Directory directory;
    private final Visits visits;

    public ReadCrew(Directory directory, Visits visits) {
        this.directory = directory;
        this.visits = visits;
    }

    Crew of(StationCode station) {
        List<Officer> officers = directory.officersOf(station);
        return Crew.of(
                officers, visits.engaged(officers.stream().map(Officer::id).toList()));
    }
}
