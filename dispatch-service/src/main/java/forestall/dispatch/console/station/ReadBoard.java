package forestall.dispatch.console.station;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Station;
import forestall.dispatch.visit.VisitQueue;
import forestall.dispatch.visit.VisitState;
import forestall.events.ids.StationCode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what a station has to do, and whom it has for it. */
public final class ReadBoard {
    /** So many visits. */
    static final int LONGEST = 100;

    private static final Set<VisitState> OPEN =
            Arrays.stream(VisitState.values()).filter(VisitState::open).collect(Collectors.toUnmodifiableSet());

    private final VisitQueue queue;
    private final Directory directory;
    private final ReadCrew crews;
    private final Clock clock;

    public ReadBoard(VisitQueue queue, Directory directory, ReadCrew crews, Clock clock) {
        this.queue = queue;
        this.directory = directory;
        this.crews = crews;
        this.clock = clock;
    }

    /**
     * The board of that station.
     *
     * @throws Refusal when the directory has no such station
     */
    public StationBoard of(StationCode code) {
        Station station = directory
                .station(code)
                .orElseThrow(() -> Refusal.notFound(
                        "station-unknown", "expected a station of the directory, found '%s'".formatted(code)));
        return StationBoard.of(
                station,
                queue.of(code, OPEN, null, LONGEST + 1),
                queue.searches(code, LONGEST),
                LONGEST,
                crews.of(code),
                clock.instant());
    }
}
