package forestall.simulator.walk.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Each station's queue has exactly its open visits, and to look at only those that it handed on and that are still open. */
final class VisitsAreWithTheirStations implements Check {

    @Override
    public String name() {
        return "a station's queue has exactly its open visits and those that it handed on";
    }

    @Override
    public List<Difference> of(Walked walked) {
        Map<String, Retelling> retold = walked.retold();
        Map<String, List<String>> expected = new TreeMap<>();
        retold.values().stream()
                .flatMap(told -> told.visits().stream())
                .filter(RetoldVisit::open)
                .forEach(visit -> {
                    if (!visit.station.isEmpty()) {
                        add(expected, visit.station, line(visit.id, visit.state, ""));
                    }
                    visit.formerStations.forEach(former -> add(
                            expected,
                            former,
                            line(visit.id, visit.state, visit.station.isEmpty() ? "nobody" : visit.station)));
                });
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> stations = new TreeSet<>(expected.keySet());
        stations.addAll(walked.views().ofStations().keySet());
        for (String station : stations) {
            List<String> found = walked.views().ofStations().getOrDefault(station, List.of()).stream()
                    .filter(row -> retold.containsKey(row.path("interventionId").asString("")))
                    .map(row -> line(row, station))
                    .toList();
            differences.addAll(
                    Lines.compare(this, "station " + station, expected.getOrDefault(station, List.of()), found));
        }
        return differences;
    }

    private static String line(JsonNode row, String station) {
        String state = row.path("state").asString("");
        String at = row.path("stationCode").asString("");
        return line(
                row.path("visitId").asString(""),
                state,
                at.equals(station)
                        ? ""
                        : at.isEmpty() ? "nobody" : row.path("handedOverTo").asString("nobody"));
    }

    private static String line(String visit, String state, String handedOverTo) {
        return "visit %s %s%s"
                .formatted(visit, state, handedOverTo.isEmpty() ? "" : ", handed over to " + handedOverTo);
    }

    private static void add(Map<String, List<String>> to, String station, String line) {
        to.computeIfAbsent(station, code -> new ArrayList<>()).add(line);
    }
}
