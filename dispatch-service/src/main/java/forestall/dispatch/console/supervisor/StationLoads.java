package forestall.dispatch.console.supervisor;

import java.util.List;

/** What all stations have on their hands: those of the directory, and those that it no longer has and that have open visits. */
public interface StationLoads {

    /** In no order. */
    List<StationLoad> all();
}
