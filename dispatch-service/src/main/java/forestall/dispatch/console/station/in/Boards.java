package forestall.dispatch.console.station.in;

import forestall.dispatch.console.in.Reader;
import forestall.dispatch.visit.Visit;
import forestall.events.ids.StationCode;
import org.jspecify.annotations.Nullable;

/** Addresses of boards: officers have one, of their own station; whoever sees all names the station. */
final class Boards {
    private Boards() {}

    static String of(@Nullable StationCode station, Reader reader) {
        return "/station" + naming(station, reader);
    }

    /** The part of it that is fetched again. */
    static String partOf(@Nullable StationCode station, Reader reader) {
        return "/station/board" + naming(station, reader);
    }

    /** With the list of officers open. */
    static String ofCrew(StationCode station, Reader reader) {
        String board = of(station, reader);
        return board + (board.contains("?") ? "&crew" : "?crew");
    }

    /** An officer's own, with a word on what became of that visit. */
    static String telling(Visit visit) {
        return "/station?told=" + visit.id();
    }

    private static String naming(@Nullable StationCode station, Reader reader) {
        return reader.seesAll() && station != null ? "?code=" + station : "";
    }
}
