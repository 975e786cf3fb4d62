package forestall.dispatch.directory;

import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stations and officers in service. An import shows as a whole: before it the old directory, after it the new one. */
public interface Directory {
    /** As it is now, on whichever instance it was changed. */
    Territories territories();

    default Optional<Station> station(StationCode code) {
        return territories().station(code);
    }

    /** In the order of their ids. */
    List<Officer> officersOf(StationCode station);

    /** Those of these officers whom the directory knows, wherever they serve, in no order. */
    List<Officer> officers(Collection<OfficerId> ids);
}
