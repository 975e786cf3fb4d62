package forestall.simulator.walk.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the intervention's route answers is what its events tell: state, grade, alerts, each call, each visit. */
final class AnswersTellTheSame implements Check {

    @Override
    public String name() {
        return "the answer of an intervention is what its events tell";
    }

    @Override
    public List<Difference> of(Walked walked) {
        List<Difference> differences = new ArrayList<>();
        Map<String, Retelling> retold = walked.retold();
        walked.views().interventions().forEach((id, whole) -> {
            Retelling told = retold.get(id);
            differences.addAll(
                    Lines.compare(this, "intervention " + id, told == null ? List.of() : told.lines(), lines(whole)));
        });
        return differences;
    }

    private static List<String> lines(JsonNode whole) {
        String state = text(whole, "state");
        List<String> lines = new ArrayList<>(List.of("state " + state, "grade " + text(whole, "grade")));
        if (state.equals("CLOSED")) {
            lines.add("result " + text(whole, "result"));
        }
        whole.path("alerts").forEach(alert -> lines.add("alert " + text(alert, "alertId")));
        whole.path("calls").forEach(call -> lines.add(call(call).line()));
        whole.path("visits")
                .forEach(visit -> lines.add(RetoldVisit.line(
                        text(visit, "visitId"),
                        text(visit, "state"),
                        text(visit, "stationCode"),
                        text(visit.path("report"), "outcome"))));
        return lines;
    }

    private static RetoldCall call(JsonNode shown) {
        RetoldCall call = new RetoldCall(shown.path("attempt").asInt(0));
        call.state = text(shown, "state");
        call.owner = text(shown, "claimedBy");
        call.outcome = text(shown.path("report"), "outcome");
        return call;
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).asString("");
    }
}
