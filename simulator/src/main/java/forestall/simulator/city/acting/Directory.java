package forestall.simulator.city.acting;

import forestall.simulator.city.people.Home;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.paging.Pages;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Stations and who is on duty there, as the system tells; which officers are free, as far as this simulation sends them. */
public final class Directory {

    private final Caller supervisor;
    private final Sending sending;
    private final Map<String, BlockingDeque<String>> free = new ConcurrentHashMap<>();

    public Directory(Everybody everybody, Sending sending) {
        this.supervisor = everybody.supervisor();
        this.sending = sending;
    }

    /** Where people can live: the divisions of open stations, in the order of their codes. */
    public List<Home> homes() {
        return all("/v1/stations").stream()
                .filter(station -> station.path("open").asBoolean(false))
                .flatMap(station -> station.path("divisions")
                        .valueStream()
                        .map(division -> new Home(
                                division.asString(""),
                                station.path("stationCode").asString(""),
                                station.path("districtCode").asString(""),
                                station.path("nameZh").asString("").replace("派出所", ""))))
                .sorted(Comparator.comparing(Home::division))
                .toList();
    }

    /** The codes of all stations to which officers were sent or people belong. */
    List<String> stations() {
        return homes().stream().map(Home::station).distinct().toList();
    }

    /** One who is free; absent when nobody is. */
    @Nullable
    String take(String station) {
        return free.computeIfAbsent(station, this::onDuty).poll();
    }

    void back(String station, String officer) {
        free.computeIfAbsent(station, this::onDuty).add(officer);
    }

    private BlockingDeque<String> onDuty(String station) {
        return new LinkedBlockingDeque<>(all("/v1/officers?station=" + station).stream()
                .filter(officer -> officer.path("onDuty").asBoolean(false))
                .map(officer -> officer.path("officerId").asString(""))
                .toList());
    }

    /** All pages of a list. */
    private List<JsonNode> all(String path) {
        return all(supervisor, sending, path);
    }

    static List<JsonNode> all(Caller by, Sending sending, String path) {
        return Pages.all(path, page -> sending.look(() -> by.get(page)));
    }
}
