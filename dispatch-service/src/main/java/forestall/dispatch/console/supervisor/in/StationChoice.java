package forestall.dispatch.console.supervisor.in;

import forestall.dispatch.console.in.Shown;
import forestall.dispatch.directory.District;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.dispatch.visit.Visit;
import forestall.events.ids.StationCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stations to choose from, under one heading.
 *
 * @param district its name; empty for those that the routing could not decide between
 */
record StationChoice(String district, List<Option> stations) {

    /** A station that is open. */
    record Option(StationCode code, String name) {}

    /** First those that the routing could not decide between, then all by their districts, that of the visit first; never its own. */
    static List<StationChoice> of(@Nullable Visit visit, Shown shown) {
        Territories territories = shown.territories();
        List<StationCode> candidates =
                visit == null ? List.of() : visit.posting().candidates();
        StationCode own = visit == null ? null : visit.station();
        List<StationChoice> choices = new ArrayList<>();
        choices.add(new StationChoice(
                "",
                candidates.stream()
                        .flatMap(code -> territories.station(code).stream())
                        .filter(Station::open)
                        .map(station -> option(station, shown))
                        .toList()));
        territories.districts().stream()
                .sorted(Comparator.comparing((District district) ->
                                visit == null || !district.code().equals(visit.district()))
                        .thenComparing(district -> district.code().value()))
                .map(district -> new StationChoice(
                        shown.name(district),
                        territories.stations().stream()
                                .filter(station -> station.open()
                                        && station.district().equals(district.code())
                                        && !station.code().equals(own))
                                .map(station -> option(station, shown))
                                .toList()))
                .forEach(choices::add);
        return choices.stream().filter(choice -> !choice.stations().isEmpty()).toList();
    }

    private static Option option(Station station, Shown shown) {
        return new Option(station.code(), shown.name(station));
    }
}
