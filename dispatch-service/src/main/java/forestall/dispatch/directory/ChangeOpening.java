package forestall.dispatch.directory;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.Written;
import forestall.events.ids.StationCode;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** A station opens or closes: while it is closed its stand-ins get what would be its visits. What it has stays with it. */
public final class ChangeOpening {
    private final EditableDirectory directory;
    private final DirectoryHistory history;
    private final Atomically atomically;
    private final Clock clock;

    public ChangeOpening(EditableDirectory directory, DirectoryHistory history, Atomically atomically, Clock clock) {
        this.directory = directory;
        this.history = history;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Changes it, unless it is so already.
     *
     * @param own the only station that the actor may change; absent for those who may change all
     */
    public Station of(StationCode code, boolean open, String reason, String actor, @Nullable StationCode own) {
        Written.require("reason", reason);
        return atomically.decide(() -> {
            directory.lock();
            Station station = directory
                    .station(code)
                    .filter(found -> own == null || own.equals(found.code()))
                    .orElseThrow(() -> Refusal.notFound(
                            "station-unknown",
                            "expected %s, found '%s'"
                                    .formatted(own == null ? "a station of the directory" : "your own station", code)));
            if (station.open() != open) {
                directory.open(code, open);
                history.changed(
                        DirectoryHistory.Kind.OPENING,
                        code.value(),
                        word(station.open()),
                        word(open),
                        reason,
                        actor,
                        clock.instant());
            }
            return station.with(open);
        });
    }

    private static String word(boolean open) {
        return open ? "OPEN" : "CLOSED";
    }
}
