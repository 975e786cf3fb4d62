package forestall.dispatch.directory;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stations and officers in service. */
public interface Directory {
    Optional<Station> station(StationCode code);

    Optional<Station> serving(DivisionCode division);

    Optional<Station> defaultOf(DistrictCode district);

    List<Station> stations();

    List<Officer> officersOf(StationCode station);

    /** Those of these officers whom the directory knows, wherever they serve, in no order. */
    List<Officer> officers(Collection<OfficerId> ids);

    /** Those of these ids that are officers of that station. */
    List<OfficerId> known(StationCode station, Collection<OfficerId> ids);

    boolean isEmpty();

    /** All stations at once, in the transaction under way; visits of stations that vanish keep their code. */
    void replace(List<Station> stations, List<Officer> officers);
}
