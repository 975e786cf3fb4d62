package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import forestall.simulator.walk.plan.Dwelling;
import forestall.simulator.walk.plan.Post;
import forestall.simulator.walk.plan.Traveller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The first station that is told of somebody is the one whose territory their address is in. Where that cannot be told, a person chooses,
 * among the candidates if there are any.
 */
final class StationsFollowTheAddress implements Check {

    private static final Set<String> WORDS = Set.of("StationNotified", "VictimLocated");
    private static final String SUPERVISOR = "supervisor";
    private static final String NO_STATION = "a supervisor who chooses";

    @Override
    public String name() {
        return "the first station is the address's, or a supervisor chooses";
    }

    @Override
    public List<Difference> of(Walked walked) {
        List<Difference> differences = new ArrayList<>();
        firstWords(walked).forEach((victim, word) -> {
            Traveller traveller = walked.people().get(victim);
            if (traveller != null && word.type().equals("StationNotified")) {
                Post home = traveller.person().home().station();
                boolean chosen = home == null && word.actor().equals(SUPERVISOR);
                String expected = home == null ? NO_STATION : home.code();
                String found = chosen ? NO_STATION : word.text("stationCode");
                if (!found.equals(expected)) {
                    differences.add(difference("victim " + victim, expected, found));
                }
            }
        });
        for (JsonNode row : walked.views().unrouted()) {
            Traveller traveller = walked.people().get(row.path("victimId").asString(""));
            if (traveller != null) {
                unrouted(row, traveller.journey().dwelling()).ifPresent(differences::add);
            }
        }
        return differences;
    }

    private Optional<Difference> unrouted(JsonNode row, Dwelling dwelling) {
        boolean candidates = !row.path("candidates").isEmpty();
        String about = "visit " + row.path("visitId").asString("");
        if (dwelling.routable()) {
            return Optional.empty();
        }
        return candidates == (dwelling == Dwelling.AMBIGUOUS)
                ? Optional.empty()
                : Optional.of(difference(about, "candidates as somebody has who lives " + dwelling, row));
    }

    /** Where somebody is, as it was told first: that a station was told, or that they were found. */
    private static Map<String, Heard> firstWords(Walked walked) {
        Map<String, Heard> first = new HashMap<>();
        walked.events().stream()
                .filter(event -> WORDS.contains(event.type()))
                .forEach(event -> first.putIfAbsent(event.victimId(), event));
        return first;
    }
}
